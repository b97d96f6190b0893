package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
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
    private static final long SEED = Long.getLong("slotwright.seed", 1122);

    private final StubbornClient client = new StubbornClient();
    private final AtomicInteger booked = new AtomicInteger();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final List<Integer> killsAfter = new Random(SEED)
            .ints(50, 150)
            .distinct()
            .limit(KILLS)
            .sorted()
            .boxed()
            .toList();

    @Test
    void losesNothingAndDoublesNothing(PackagedSuite suite) {
        System.out.println("Seed " + SEED + ": killed after so many bookings: " + killsAfter);
        URI booking = suite.service("booking").baseUrl();
        Queue<Map<String, Object>> visits = new ConcurrentLinkedQueue<>(visits(suite));
        new Crowd(CLIENTS).each(visits, visit -> {
            Api.Answer answer = client.book(booking, visit).expect(201);
            int count = booked.incrementAndGet();
            if (killsAfter.contains(count)) {
                killAndStartAgain(suite);
            }
            Api.Answer last = count % 4 == 0 ? client.cancel(booking, answer).expect(200) : answer;
            told.put(
                    last.json().path("id").asText(), last.json().path("version").asLong());
        });

        assertTrue(client.unknownOutcomes() >= KILLS, "kills that found nothing under way");
        assertEquals(BOOKINGS, told.size(), "bookings that customers were told of");
        Map<String, Long> kept = new TreeMap<>(suite.bookingVersions());
        kept.keySet().retainAll(told.keySet());
        assertEquals(new TreeMap<>(told), kept);
        int duplicates = new Bookkeeping(suite).balance();
        System.out.println(client.unknownOutcomes() + " requests were cut off, " + duplicates + " events came twice");
    }

    /** One at a time: it is ready again before it is killed again. */
    private synchronized void killAndStartAgain(PackagedSuite suite) {
        suite.kill("booking");
        suite.run("booking");
    }

    private static List<Map<String, Object>> visits(PackagedSuite suite) {
        List<Map<String, Object>> visits = new ArrayList<>();
        for (int shop = 0; shop < SHOPS; shop++) {
            BusyShop opened = BusyShop.open(suite);
            for (JsonNode start : opened.starts(BOOKINGS / SHOPS)) {
                visits.add(opened.visit(start));
            }
        }
        return visits;
    }
}
