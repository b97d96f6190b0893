package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.once.OnceKey;
import slotwright.platform.page.EntityTags;

/** Cancels a confirmed booking: its time is free at once. */
@ApplicationScoped
public class CancelBooking {

    private final ChangeBooking changer;

    CancelBooking(ChangeBooking changer) {
        this.changer = changer;
    }

    /**
     * @param expected the version that the caller has seen
     * @param reason in the caller's own words, or null
     * @param key null for a request without one
     */
    public Uni<BookingView> cancel(String number, long expected, String reason, Mandate mandate, OnceKey key) {
        return changer.change(number, mandate, key, (tx, booking, now) -> Uni.createFrom()
                .item(cancelled(booking, expected, reason, now)));
    }

    private static Change cancelled(Booking booking, long expected, String reason, Instant now) {
        EntityTags.same(expected, booking.version());
        if (!(booking.stage() instanceof Stage.Confirmed confirmed)) {
            throw Transitions.illegal(booking, "cancel", now);
        }
        return change(booking, confirmed, reason, now);
    }

    /** @param reason in somebody's own words, or null; a code such as {@code training} where an absence cancels */
    static Change change(Booking booking, Stage.Confirmed confirmed, String reason, Instant now) {
        Booking after = booking.next(confirmed.cancelled(now, reason));
        return new Change(Change.Kind.CANCELLED, booking, after, List.of(), now, reason);
    }
}
