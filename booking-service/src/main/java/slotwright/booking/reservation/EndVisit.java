package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.platform.once.OnceKey;
import slotwright.platform.page.EntityTags;

/** Says how a confirmed booking ended. Where that is before its end, what it does not need any more is free. */
@ApplicationScoped
class EndVisit {

    /**
     * @param action as the last word of the path
     * @param after how long after the start it can be said at the earliest
     */
    record Ending(Change.Kind kind, String action, Duration after, BiFunction<Stage.Confirmed, Instant, Stage> stage) {}

    private final ChangeBooking changer;
    private final AllocationRepository allocations;

    EndVisit(ChangeBooking changer, AllocationRepository allocations) {
        this.changer = changer;
        this.allocations = allocations;
    }

    /** @param expected the version that the caller has seen */
    Uni<BookingView> end(String number, long expected, Ending ending, Mandate mandate, OnceKey key) {
        return changer.change(number, mandate, key, (tx, booking, now) -> {
            Booking after = ended(booking, expected, ending, now);
            return allocations
                    .of(tx, booking.id())
                    .map(taken -> booking.visit().takenWhenOver(taken, now))
                    .map(kept -> new Change(ending.kind(), booking, after, kept, now, null));
        });
    }

    private static Booking ended(Booking booking, long expected, Ending ending, Instant now) {
        EntityTags.same(expected, booking.version());
        if (!(booking.stage() instanceof Stage.Confirmed confirmed)) {
            throw Transitions.illegal(booking, ending.action(), now);
        }
        Instant earliest = booking.visit().time().from().plus(ending.after());
        if (now.isBefore(earliest)) {
            throw Transitions.tooEarly(booking, ending.action(), now, earliest);
        }
        return booking.next(ending.stage().apply(confirmed, now));
    }
}
