package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.once.OnceKey;

/** Says that a booked visit took place; from its start on. */
@ApplicationScoped
public class CompleteBooking {

    private static final EndVisit.Ending ENDING =
            new EndVisit.Ending(Change.Kind.COMPLETED, "complete", Duration.ZERO, Stage.Confirmed::completed);

    private final EndVisit ender;

    CompleteBooking(EndVisit ender) {
        this.ender = ender;
    }

    /**
     * @param expected the version that the caller has seen
     * @param key null for a request without one
     */
    public Uni<BookingView> complete(String number, long expected, Mandate mandate, OnceKey key) {
        return ender.end(number, expected, ENDING, mandate, key);
    }
}
