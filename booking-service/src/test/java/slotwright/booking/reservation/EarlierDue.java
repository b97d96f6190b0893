package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.store.DueCancellations;
import slotwright.platform.sql.Tx;

/** What a round has read before somebody moved one of these bookings. */
@Vetoed
class EarlierDue extends DueCancellations {

    private final List<Booking> read;

    EarlierDue(List<Booking> read) {
        this.read = read;
    }

    @Override
    public Uni<List<Booking>> after(Tx tx, UUID last, int most) {
        return Uni.createFrom().item(last == null ? read : List.of());
    }
}
