package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import slotwright.local.LocalStack;
import slotwright.local.RunningService;

/**
 * Booking-service is told to stop while customers book. As behind an ingress, a request is sent where readiness says
 * yes; it is never refused, cut off or forgotten.
 */
@ExtendWith(BreakableSuite.class)
class ShutdownIT {

    private static final int CLIENTS = 8;
    private static final int BOOKINGS = 150;
    private static final int STOPPED_AFTER = 50;

    /** What a service that ends by itself after SIGTERM may say. */
    private static final Set<Integer> ENDED_IN_ORDER = Set.of(0, 143);

    /** The topics that booking reads, by their group. */
    private static final Map<String, String> READ = Map.of(
            "booking.services", "catalog.services.v1",
            "booking.resources", "scheduling.resources.v1",
            "booking.days", "scheduling.days.v1");

    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger booked = new AtomicInteger();
    private final AtomicInteger bookedByLeaving = new AtomicInteger();

    @Test
    void oneOfTwoReplicasLeavesAndNoCustomerNotices(PackagedSuite suite) {
        RunningService leaving = suite.replica("booking");
        List<RunningService> replicas = List.of(leaving, suite.service("booking"));
        BusyShop shop = BusyShop.open(suite);
        Queue<JsonNode> starts = new ConcurrentLinkedQueue<>(shop.starts(BOOKINGS));
        new Crowd(CLIENTS).each(starts, start -> {
            RunningService replica = ready(replicas);
            new Api(replica.baseUrl().toString())
                    .post("bookings", shop.visit(start))
                    .expect(201);
            if (replica == leaving) {
                bookedByLeaving.incrementAndGet();
            }
            if (booked.incrementAndGet() == STOPPED_AFTER) {
                terminate(leaving);
            }
        });
        assertTrue(bookedByLeaving.get() > 0, "bookings by the replica that leaves");
        assertEnded(leaving);
        assertEquals(BOOKINGS, booked.get());
        new Bookkeeping(suite).balance();
    }

    @Test
    void theLastReplicaAnswersWhoHasNotNoticedYetAndWhatItHasBegun(PackagedSuite suite) throws SQLException {
        RunningService only = suite.service("booking");
        Api booking = suite.api().booking();
        BusyShop shop = BusyShop.open(suite);
        List<JsonNode> starts = shop.starts(6);
        JsonNode quick = starts.get(0);
        JsonNode slow = starts.get(starts.size() - 1);
        terminate(only);
        Narrator.eventually("not ready any more", () -> new Management(only).saysNotReady() ? true : null);
        booking.post("bookings", shop.visit(quick)).expect(201);
        CompletableFuture<Api.Answer> begun;
        try (HeldDays held =
                new HeldDays(suite, shop.locationId(), Set.of(Slots.start(slow).toLocalDate()))) {
            begun = booking.postAsync("bookings", shop.visit(slow));
            held.awaitWaiting(1);
            Narrator.eventually(
                    "the end of the time to notice", () -> said(only, "Stopping; requests under way: 1") ? true : null);
            assertFalse(begun.isDone(), "answered while its day was held");
        }
        begun.join().expect(201);
        assertEnded(only);

        assertEquals(
                List.of("0"),
                suite.rows("booking", "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL"),
                "events that nobody sends any more");
        ReadRecords read = new ReadRecords(LocalStack.startOrJoin());
        String prefix = BreakableSuite.NAME + ".";
        assertEquals(
                Map.of("booking.services", 0, "booking.resources", 0, "booking.days", 0),
                READ.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                group -> read.leftFor(prefix + group.getKey(), prefix + group.getValue()))),
                "records that were applied and would be read again");
        suite.run("booking");
        new Bookkeeping(suite).balance();
    }

    /** The next one that says that it is ready. */
    private RunningService ready(List<RunningService> replicas) {
        return Narrator.eventually("a replica that is ready", () -> {
            RunningService asked = replicas.get(turn.getAndIncrement() % replicas.size());
            return new Management(asked).isReady() ? asked : null;
        });
    }

    private static void terminate(RunningService service) {
        service.process().handle().destroy();
    }

    private static void assertEnded(RunningService service) {
        int code = service.process().awaitExit(Duration.ofSeconds(60));
        assertTrue(ENDED_IN_ORDER.contains(code), "ended with " + code);
        assertFalse(said(service, "Requests are cut off"), "requests were cut off");
    }

    private static boolean said(RunningService service, String text) {
        try {
            return Files.readString(service.process().log()).contains(text);
        } catch (IOException e) {
            throw new StoryFailed("no log of " + service.process().name() + ": " + e);
        }
    }
}
