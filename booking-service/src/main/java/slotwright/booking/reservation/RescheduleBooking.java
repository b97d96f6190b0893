package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.redemption.model.Deals;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.BookedServices;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.Stage;
import slotwright.booking.reservation.model.VisitPrice;
import slotwright.booking.reservation.model.WantedMove;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.caller.Caller;
import slotwright.platform.money.Money;
import slotwright.platform.once.OnceKey;
import slotwright.platform.page.EntityTags;
import slotwright.platform.pricing.Price;
import slotwright.platform.sql.Tx;

/**
 * Moves a confirmed booking to another start, with the same services in the same versions and the customer's tier as it
 * was; what length and price owe to the time and to who does it is computed anew. Old and new days are
 * locked together, in the one order; a refused move leaves everything as it was.
 */
@ApplicationScoped
public class RescheduleBooking {

    private static final int OK = 200;

    private final DecideVisit decider;
    private final RebookVisit rebooker;
    private final FindBooking finder;
    private final OrderVisit orders;
    private final RedeemCode redeemer;
    private final Clock clock;

    RescheduleBooking(
            DecideVisit decider,
            RebookVisit rebooker,
            FindBooking finder,
            OrderVisit orders,
            RedeemCode redeemer,
            Clock clock) {
        this.decider = decider;
        this.rebooker = rebooker;
        this.finder = finder;
        this.orders = orders;
        this.redeemer = redeemer;
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
                        .chain(booking -> orders.move(tx, booking, wanted, mandate.actor())
                                .map(order -> new DecideVisit.Order(order, Set.copyOf(RecordChange.dayKeys(booking))))),
                (tx, allotment) -> move(tx, allotment, expected, wanted.overrides(), mandate.actor())));
    }

    private Uni<AnswerOnce.Written> move(Tx tx, Allotment allotment, long expected, Overrides overrides, Caller actor) {
        return rebooker.lock(tx, allotment)
                .invoke(booking -> movable(booking, expected, allotment.now()))
                .chain(booking -> redeemer.kept(tx, booking, allotment.deals()).chain(deals -> {
                    Change change = moved(booking, allotment, deals, overrides);
                    return rebooker.write(tx, allotment, change, actor)
                            .map(written -> written.costing(difference(change)));
                }));
    }

    private static Change moved(Booking booking, Allotment allotment, Deals deals, Overrides overrides) {
        var accepted = allotment.accepted();
        String tier = booking.visit().tier();
        StaffChoice choice = allotment.choice();
        Plan plan = allotment.plan();
        Price price = VisitPrice.of(plan, allotment.world(), choice.level(), tier, deals, allotment.now());
        Booking after = booking.next(booking.stage())
                .with(booking.visit()
                        .moved(
                                choice,
                                BookedServices.of(
                                        plan.selections(), plan.order().locationId(), choice.level()),
                                price,
                                plan.order().waived()))
                .with(new Booking.Place(accepted.touched(), ""));
        return new Change(
                        Change.Kind.RESCHEDULED, booking, after, choice.allocations(), allotment.now(), null, overrides)
                .by(choice);
    }

    private static Money difference(Change moved) {
        return moved.after()
                .visit()
                .price()
                .total()
                .minus(moved.before().visit().price().total());
    }

    private static void movable(Booking booking, long expected, Instant now) {
        EntityTags.same(expected, booking.version());
        if (!(booking.stage() instanceof Stage.Confirmed)) {
            throw Transitions.illegal(booking, "reschedule", now);
        }
    }
}
