package slotwright.booking.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.booking.BookingSettings;
import slotwright.booking.reservation.PlaceVisit;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceKey;

/** Keeps time for somebody who has not decided yet. It blocks like a booking until it expires. */
@ApplicationScoped
public class HoldSlot {

    private final PlaceVisit placer;
    private final BookingSettings.Holds settings;

    HoldSlot(PlaceVisit placer, BookingSettings settings) {
        this.placer = placer;
        this.settings = settings.holds();
    }

    /** @param key null for a request without one */
    public Uni<BookingView> hold(WantedVisit wanted, Caller actor, OnceKey key) {
        return placer.place(
                wanted,
                actor,
                key,
                Change.Kind.HELD,
                now -> new Stage.Held(now.plus(settings.length()), settings.extensions()));
    }
}
