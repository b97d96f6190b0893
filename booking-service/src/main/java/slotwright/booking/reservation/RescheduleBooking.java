package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.rest.BookingView;
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

    RescheduleBooking(DecideVisit decider, RebookVisit rebooker, FindBooking finder) {
        this.decider = decider;
        this.rebooker = rebooker;
        this.finder = finder;
    }

    /**
     * @param expected the version that the caller has seen
     * @param startsAt with offset
     * @param timeZone the viewer's, or null for the location's
     * @param staffId the only person to consider, or null for any
     */
    public Uni<BookingView> reschedule(
            String number, long expected, String startsAt, String timeZone, UUID staffId, OnceKey key) {
        return decider.decide(new DecideVisit.Command(
                key,
                OK,
                tx -> finder.booking(tx, number)
                        .invoke(booking -> movable(booking, expected))
                        .map(booking -> new DecideVisit.Order(
                                VisitOrder.again(
                                        booking,
                                        StartTime.of(
                                                startsAt,
                                                timeZone,
                                                booking.visit().zone()),
                                        staffId,
                                        Set.of()),
                                Set.copyOf(RecordChange.dayKeys(booking)))),
                (tx, allotment) -> move(tx, allotment, expected)));
    }

    private Uni<AnswerOnce.Written> move(Tx tx, Allotment allotment, long expected) {
        return rebooker.lock(tx, allotment)
                .invoke(booking -> movable(booking, expected))
                .chain(booking -> rebooker.write(tx, allotment, moved(booking, allotment)));
    }

    private static Change moved(Booking booking, Allotment allotment) {
        var accepted = allotment.accepted();
        Booking after = booking.next(booking.stage())
                .with(booking.visit().moved(accepted.visit(), allotment.choice().staffId()))
                .with(new Booking.Place(accepted.touched(), ""));
        return new Change(
                Change.Kind.RESCHEDULED, booking, after, allotment.choice().allocations(), allotment.now(), null);
    }

    private static void movable(Booking booking, long expected) {
        EntityTags.same(expected, booking.version());
        if (!(booking.stage() instanceof Stage.Confirmed)) {
            throw Transitions.illegal(booking, "reschedule");
        }
    }
}
