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
            Set.of());

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

    private static Allocation allocation(Instant to, Instant workTo) {
        Instant from = START.minus(Duration.ofMinutes(10));
        return new Allocation(new UUID(0, 1), from, to, from, workTo, 1, 1);
    }
}
