package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceKey;

/** Books a visit: confirmed at once, or refused. */
@ApplicationScoped
public class BookVisit {

    private final PlaceVisit placer;

    BookVisit(PlaceVisit placer) {
        this.placer = placer;
    }

    public Uni<BookingView> book(WantedVisit wanted, Caller actor, OnceKey key) {
        return placer.place(wanted, actor, key, Change.Kind.CONFIRMED, Stage.Confirmed::new);
    }
}
