package slotwright.booking.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import slotwright.booking.BookingSettings;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.ChangeBooking;
import slotwright.booking.reservation.FindBooking;
import slotwright.booking.reservation.Transitions;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.platform.once.OnceKey;

/** Lets a live hold last longer, as often as its length may be added. */
@ApplicationScoped
public class ExtendHold {

    private final ChangeBooking changer;
    private final FindBooking finder;
    private final AllocationRepository allocations;
    private final BookingSettings.Holds settings;

    ExtendHold(ChangeBooking changer, FindBooking finder, AllocationRepository allocations, BookingSettings settings) {
        this.changer = changer;
        this.finder = finder;
        this.allocations = allocations;
        this.settings = settings.holds();
    }

    /** @param key null for a request without one */
    public Uni<BookingView> extend(String number, Mandate mandate, OnceKey key) {
        return changer.change(
                tx -> finder.hold(tx, number, mandate.scope()), mandate.actor(), key, (tx, booking, now) -> {
                    Booking after = extended(booking, now);
                    return allocations
                            .of(tx, booking.id())
                            .map(kept -> new Change(Change.Kind.EXTENDED, booking, after, kept, now, null));
                });
    }

    private Booking extended(Booking booking, Instant now) {
        if (booking.stage() instanceof Stage.Lapsed
                || booking.stage() instanceof Stage.Held over && !over.isLive(now)) {
            throw Transitions.holdExpired();
        }
        if (!(booking.stage() instanceof Stage.Held held) || held.extensionsLeft() < 1) {
            throw Transitions.illegal(booking, "extend", now);
        }
        return booking.next(held.extended(now, settings.length()));
    }
}
