package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import slotwright.booking.reservation.model.Booking;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;

/** A mutant: whoever knows a number finds the booking. */
public class ScopelessBookings extends BookingRepository {

    @Override
    public Uni<Optional<Booking>> find(Tx tx, String number, Scope scope) {
        return super.find(tx, number, Scope.ALL);
    }

    @Override
    public Uni<Optional<Booking>> findHold(Tx tx, String number, Scope scope) {
        return super.findHold(tx, number, Scope.ALL);
    }
}
