package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.once.OnceKey;

/** Says that nobody came, once the guest is more than late. Never happens by itself. */
@ApplicationScoped
public class RecordNoShow {

    private static final EndVisit.Ending ENDING =
            new EndVisit.Ending(Change.Kind.NO_SHOW, "no-show", Stage.Confirmed.LATE_AT_MOST, Stage.Confirmed::missed);

    private final EndVisit ender;

    RecordNoShow(EndVisit ender) {
        this.ender = ender;
    }

    /**
     * @param expected the version that the caller has seen
     * @param key null for a request without one
     */
    public Uni<BookingView> record(String number, long expected, Mandate mandate, OnceKey key) {
        return ender.end(number, expected, ENDING, mandate, key);
    }
}
