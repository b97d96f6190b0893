package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.Optional;
import slotwright.booking.reservation.model.Booking;
import slotwright.platform.sql.Tx;

/** A mutant: believes what was noted when the day arrived, instead of looking again. */
@Vetoed
class TrustingRooms extends FindRoom {

    TrustingRooms() {
        super(null, null);
    }

    @Override
    Uni<Room> of(Tx tx, Booking booking, Instant now) {
        return Uni.createFrom().item(new Room(false, Optional.of("training")));
    }
}
