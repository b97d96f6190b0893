package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Booking-service is killed while customers book, and started again: what was promised holds. */
@ExtendWith(BreakableSuite.class)
class KilledBookingIT {

    private static final int BOOKINGS = 200;
    private static final int SHOPS = 2;
    private static final int CLIENTS = 8;
    private static final int KILLS = 3;

    /** Where the kills fall; another one is given by {@code -Dslotwright.seed=...}. */
    private static final long SEED = Long.getLong("slotwright.seed", 20_261_122);

    private final AtomicInteger booked = new AtomicInteger();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final Queue<Map<String, Object>> visits = new ConcurrentLinkedQueue<>();
    private final List<Integer> killsAfter = new Random(SEED)
            .ints(50, 140)
            .distinct()
            .limit(KILLS)
            .sorted()
            .boxed()
            .toList();
    private PackagedSuite suite;
    private StubbornClient client;
    private URI booking;
    private Unheard unheard;

    /** A booking whose answer never gets to who asked for it. */
    private record Unheard(Map<String, Object> visit, String key, RudeClient client) {}

    @Test
    void losesNothingAndDoublesNothing(PackagedSuite shared) {
        System.out.println("Seed " + SEED + ": killed after so many bookings: " + killsAfter);
        suite = shared;
        client = new StubbornClient(suite::administratorsToken);
        booking = suite.service("booking").baseUrl();
        String locations = openShops();
        unheard = bookUnheard();
        new Crowd(CLIENTS).each(visits, visit -> {
            Api.Answer answer = client.book(booking, visit).expect(201);
            int count = booked.incrementAndGet();
            if (killsAfter.contains(count)) {
                killAndStartAgain();
            }
            tell(count % 4 == 0 ? client.cancel(booking, answer).expect(200) : answer);
        });
        unheard.client().hangsUp(false);
        tell(client.book(booking, unheard.visit(), unheard.key()).expect(201));

        assertTrue(client.unknownOutcomes() >= KILLS, "kills that found nothing under way");
        assertEquals(BOOKINGS, told.size(), "bookings that customers were told of");
        assertEquals(
                new TreeMap<>(told),
                new TreeMap<>(suite.versions("booking", "booking WHERE location_id IN (" + locations + ")")));
        int duplicates = new Bookkeeping(suite).balance();
        System.out.println(client.unknownOutcomes() + " requests were cut off, " + duplicates + " events came twice");
    }

    /**
     * One at a time: it is ready again before it is killed again. Each kill also leaves somebody behind who was
     * booked and was not told.
     */
    private synchronized void killAndStartAgain() {
        suite.kill("booking");
        suite.run("booking");
        unheard.client().hangsUp(true);
        tell(client.book(booking, unheard.visit(), unheard.key()).expect(201));
        unheard = bookUnheard();
    }

    private Unheard bookUnheard() {
        Map<String, Object> visit = visits.remove();
        String key = UUID.randomUUID().toString();
        RudeClient deaf = RudeClient.sendsAll(booking, visit, key);
        String start = OffsetDateTime.parse(visit.get("startsAt").toString())
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        String found = "SELECT number FROM booking WHERE location_id = '" + visit.get("locationId")
                + "' AND starts_at = '" + start + "'";
        Narrator.eventually(
                "a booking whose answer nobody hears",
                () -> suite.rows("booking", found).isEmpty() ? null : true);
        return new Unheard(visit, key, deaf);
    }

    private void tell(Api.Answer last) {
        told.put(last.json().path("id").asText(), last.json().path("version").asLong());
    }

    /** @return the locations, quoted, with commas between */
    private String openShops() {
        List<String> locations = new ArrayList<>();
        for (int shop = 0; shop < SHOPS; shop++) {
            BusyShop opened = BusyShop.open(suite);
            for (JsonNode start : opened.starts(BOOKINGS / SHOPS)) {
                visits.add(opened.visit(start));
            }
            locations.add("'" + opened.locationId() + "'");
        }
        return String.join(", ", locations);
    }
}
