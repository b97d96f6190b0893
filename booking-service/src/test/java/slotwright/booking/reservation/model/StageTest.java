package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.BookingEvents.Status;

class StageTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Stage.Held held = new Stage.Held(NOW.plusSeconds(600), 1);

    @Test
    void aHoldIsLiveUntilTheVeryMomentAtWhichItExpires() {
        assertTrue(held.isLive(NOW.plusSeconds(600).minusNanos(1_000)));
        assertFalse(held.isLive(NOW.plusSeconds(600)));
    }

    @Test
    void anExtensionIsUsedUpAndNeverShortens() {
        Stage.Held longer = held.extended(NOW.plusSeconds(60), Duration.ofMinutes(10));
        assertEquals(new Stage.Held(NOW.plusSeconds(660), 0), longer);
        assertFalse(longer.actions(NOW, NOW).contains("extend"));
        assertEquals(held.expiresAt(), held.extended(NOW, Duration.ofMinutes(1)).expiresAt());
    }

    @Test
    void whatBecomesOfAHold() {
        assertEquals(Status.CONFIRMED, held.booked(NOW).status());
        assertEquals(new Stage.Lapsed(held.expiresAt(), "expired"), held.expired());
        assertEquals(new Stage.Lapsed(held.expiresAt(), "released"), held.released());
        assertTrue(held.expired().actions(NOW, NOW).isEmpty());
    }

    @Test
    void anEndingCanBeSaidWhenItsTimeHasCome() {
        Stage.Confirmed confirmed = held.booked(NOW);
        Instant start = NOW.plusSeconds(3600);
        assertEquals(List.of("cancel", "reschedule"), confirmed.actions(start, start.minusNanos(1_000)));
        assertEquals(List.of("cancel", "reschedule", "complete"), confirmed.actions(start, start));
        assertEquals(
                List.of("cancel", "reschedule", "complete", "no-show"),
                confirmed.actions(start, start.plus(Stage.Confirmed.LATE_AT_MOST)));
        assertEquals(new Stage.Completed(NOW, start), confirmed.completed(start));
        assertEquals(new Stage.NoShow(NOW, start), confirmed.missed(start));
    }

    @Test
    void aCancellationKeepsWhenItWasConfirmed() {
        assertEquals(
                new Stage.Cancelled(NOW, NOW.plusSeconds(1), "ill"),
                held.booked(NOW).cancelled(NOW.plusSeconds(1), "ill"));
    }
}
