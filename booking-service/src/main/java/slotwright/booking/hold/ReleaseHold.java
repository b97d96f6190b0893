package slotwright.booking.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.ChangeBooking;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.Transitions;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;

/** Gives the time of a hold back before it expires. */
@ApplicationScoped
public class ReleaseHold {

    private final ChangeBooking changer;
    private final FindBooking finder;

    ReleaseHold(ChangeBooking changer, FindBooking finder) {
        this.changer = changer;
        this.finder = finder;
    }

    public Uni<Void> release(String number, Mandate mandate) {
        return changer.change(
                        tx -> finder.hold(tx, number, mandate.scope()),
                        mandate.actor(),
                        null,
                        (tx, booking, now) -> Uni.createFrom().item(released(booking, now)))
                .replaceWithVoid();
    }

    private static Change released(Booking booking, Instant now) {
        if (booking.stage() instanceof Stage.Lapsed) {
            throw Transitions.holdExpired();
        }
        if (!(booking.stage() instanceof Stage.Held held)) {
            throw Transitions.illegal(booking, "release", now);
        }
        return new Change(Change.Kind.RELEASED, booking, booking.next(held.released()), List.of(), now, null);
    }
}
