package slotwright.booking.reservation;

import java.time.Instant;
import java.util.Locale;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Stage;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** What stands in the way of a change of stage, as problems. */
public final class Transitions {

    private Transitions() {}

    /** @param to what was asked for, as the last word of the path */
    public static Problem illegal(Booking booking, String to, Instant now) {
        Stage stage = booking.stage();
        String from = stage instanceof Stage.Lapsed lapsed
                ? lapsed.how()
                : stage.status().name().toLowerCase(Locale.ROOT);
        return Problem.of(ProblemType.ILLEGAL_TRANSITION, "This is not possible any more, or not yet.")
                .with("from", from)
                .with("to", to)
                .with("allowed", booking.actions(now));
    }

    /** @param firstPossible when the same can be asked */
    static Problem tooEarly(Booking booking, String to, Instant now, Instant firstPossible) {
        return illegal(booking, to, now).with("firstPossible", firstPossible);
    }

    public static Problem holdExpired() {
        return Problem.of(ProblemType.HOLD_EXPIRED, "The hold is over, and its time is free again.");
    }
}
