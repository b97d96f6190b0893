package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.time.TimeRange;

class VisitTest {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant END = START.plus(Duration.ofHours(1));

    private final Visit visit = new Visit(
            UUID.randomUUID(),
            ZoneOffset.UTC,
            new TimeRange(START, END),
            List.of(),
            UUID.randomUUID(),
            1,
            null,
            null,
            0,
            null,
            Set.of(),
            null);

    /** Ten minutes of preparation, twenty of cleanup, half an hour of buffer behind. */
    private final Allocation whole = allocation(END.plus(Duration.ofMinutes(50)), END.plus(Duration.ofMinutes(20)));

    @Test
    void aVisitThatEndsEarlyTakesItsCleanupFromThenOn() {
        Instant now = START.plus(Duration.ofMinutes(30));
        Instant cleaned = now.plus(Duration.ofMinutes(20));
        assertEquals(List.of(allocation(cleaned, cleaned)), visit.takenWhenOver(List.of(whole), now));
    }

    @Test
    void aVisitThatIsOverKeepsWhatItTook() {
        assertEquals(List.of(whole), visit.takenWhenOver(List.of(whole), END));
        assertEquals(List.of(whole), visit.takenWhenOver(List.of(whole), END.plus(Duration.ofHours(3))));
    }

    @Test
    void whatWouldBeEmptyIsTakenNoMore() {
        Allocation bare = new Allocation(UUID.randomUUID(), START, END, START, END, 1, 1);
        assertEquals(List.of(), visit.takenWhenOver(List.of(bare), START));
    }

    /** The person is free from 10:15 to 10:45. */
    @Test
    void whereThePersonIsFreeJustThenHeStaysSo() {
        Allocation first = piece(-10, 15, 15);
        Allocation last = piece(45, 110, 80);
        List<Allocation> taken = List.of(first, last, whole);
        Allocation bayUntil45 = piece(-10, 45, 45);
        assertEquals(List.of(first, bayUntil45), visit.takenWhenOver(taken, minute(25)));
        assertEquals(List.of(first, piece(45, 50, 50), piece(-10, 50, 50)), visit.takenWhenOver(taken, minute(30)));
        Allocation cut = piece(-10, 12, 12);
        assertEquals(List.of(cut), visit.takenWhenOver(List.of(piece(-10, 15, 15), piece(45, 60, 60)), minute(12)));
        assertEquals(
                List.of(piece(-10, 15, 15)),
                visit.takenWhenOver(List.of(piece(-10, 15, 15)), minute(30)),
                "free until the end, and nothing to be cleaned");
    }

    private static Allocation piece(int from, int to, int workTo) {
        return new Allocation(new UUID(0, 1), minute(from), minute(to), minute(from), minute(workTo), 1, 1);
    }

    private static Instant minute(int afterStart) {
        return START.plus(Duration.ofMinutes(afterStart));
    }

    private static Allocation allocation(Instant to, Instant workTo) {
        Instant from = START.minus(Duration.ofMinutes(10));
        return new Allocation(new UUID(0, 1), from, to, from, workTo, 1, 1);
    }
}
