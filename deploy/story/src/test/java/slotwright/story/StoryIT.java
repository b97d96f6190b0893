package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import slotwright.local.LocalStack;

/** The story, told to packaged services in the build's stack, and then looked at from behind. */
class StoryIT {

    private static PackagedSuite suite;
    private static Narrator narrator;

    @BeforeAll
    static void tellTheStory() {
        suite = PackagedSuite.start(LocalStack.startOrJoin(), "story", Map.of());
        narrator = new Narrator(System.out);
        new Story(suite.api(), narrator, Clock.systemUTC()).tell();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void isToldToItsEnd() {
        assertTrue(narrator.steps() >= 10, "only " + narrator.steps() + " steps were told");
    }

    @Test
    void leavesNoTwoAllocationsOfOnePersonAtOnce() {
        List<String> collisions = suite.rows(
                "booking",
                "SELECT a.resource_id, a.starts_at, b.starts_at FROM allocation a JOIN allocation b"
                        + " ON a.resource_id = b.resource_id AND a.booking_id < b.booking_id"
                        + " AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at WHERE a.capacity = 1");
        assertEquals(List.of(), collisions);
    }

    @Test
    void sendsEachChangeOfABookingOnce() {
        List<String> unequal = suite.rows(
                "booking",
                "SELECT b.number, b.version, COUNT(o.position) FROM booking b LEFT JOIN outbox o"
                        + " ON JSON_UNQUOTE(JSON_EXTRACT(o.payload, '$.subject')) = b.id"
                        + " AND o.topic LIKE '%booking.bookings.v1' AND o.sent_at IS NOT NULL"
                        + " GROUP BY b.number, b.version HAVING COUNT(o.position) <> b.version");
        assertEquals(List.of(), unequal);
    }
}
