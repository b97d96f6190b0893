package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.WantedMove;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceKey;
import slotwright.platform.page.EntityTags;
import slotwright.platform.sql.Tx;

/**
 * Moves a confirmed booking to another start, with the same services in the same versions. Old and new days are
 * locked together, in the one order; a refused move leaves everything as it was.
 */
@ApplicationScoped
public class RescheduleBooking {

    private static final int OK = 200;

    private final DecideVisit decider;
    private final RebookVisit rebooker;
    private final FindBooking finder;
    private final OrderVisit orders;
    private final Clock clock;

    RescheduleBooking(DecideVisit decider, RebookVisit rebooker, FindBooking finder, OrderVisit orders, Clock clock) {
        this.decider = decider;
        this.rebooker = rebooker;
        this.finder = finder;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * @param expected the version that the caller has seen
     * @param key null for a request without one
     */
    public Uni<BookingView> reschedule(String number, long expected, WantedMove wanted, Mandate mandate, OnceKey key) {
        return decider.decide(new DecideVisit.Command(
                key,
                OK,
                tx -> finder.booking(tx, number, mandate.scope())
                        .invoke(booking -> movable(booking, expected, clock.instant()))
                        .map(booking -> new DecideVisit.Order(
                                orders.move(booking, wanted, mandate.actor()),
                                Set.copyOf(RecordChange.dayKeys(booking)))),
                (tx, allotment) -> move(tx, allotment, expected, wanted.overrides(), mandate.actor())));
    }

    private Uni<AnswerOnce.Written> move(Tx tx, Allotment allotment, long expected, Overrides overrides, Caller actor) {
        return rebooker.lock(tx, allotment)
                .invoke(booking -> movable(booking, expected, allotment.now()))
                .chain(booking -> rebooker.write(tx, allotment, moved(booking, allotment, overrides), actor));
    }

    private static Change moved(Booking booking, Allotment allotment, Overrides overrides) {
        var accepted = allotment.accepted();
        Booking after = booking.next(booking.stage())
                .with(booking.visit()
                        .moved(
                                accepted.visit(),
                                allotment.choice().staffId(),
                                allotment.plan().order().waived()))
                .with(new Booking.Place(accepted.touched(), ""));
        return new Change(
                Change.Kind.RESCHEDULED,
                booking,
                after,
                allotment.choice().allocations(),
                allotment.now(),
                null,
                overrides);
    }

    private static void movable(Booking booking, long expected, Instant now) {
        EntityTags.same(expected, booking.version());
        if (!(booking.stage() instanceof Stage.Confirmed)) {
            throw Transitions.illegal(booking, "reschedule", now);
        }
    }
}
