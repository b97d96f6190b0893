package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.Refused;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.ConflictCheckView;
import slotwright.platform.availability.SiteNeed;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Says what stands against a visit, by the decision that a booking would get, without locks. */
@ApplicationScoped
public class CheckConflicts {

    private final FindBooking finder;
    private final OrderVisit orders;
    private final PlanVisit planner;
    private final WorldRepository worlds;
    private final Transactions transactions;
    private final Clock clock;

    CheckConflicts(
            FindBooking finder,
            OrderVisit orders,
            PlanVisit planner,
            WorldRepository worlds,
            Transactions transactions,
            Clock clock) {
        this.finder = finder;
        this.orders = orders;
        this.planner = planner;
        this.worlds = worlds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param excluded number of a booking whose own time does not count, or null */
    public Uni<ConflictCheckView> check(WantedVisit wanted, String excluded, Caller caller) {
        return transactions
                .read(tx -> ignored(tx, excluded, caller.reads())
                        .chain(booking -> orders.order(tx, wanted, booking, caller))
                        .chain(order -> planner.plan(tx, order))
                        .chain(plan -> decide(tx, plan, caller)))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> outOfReach((Refused) refused))
                .onFailure(NotArrived.class)
                .transform(missing -> ((NotArrived) missing).problem());
    }

    private Uni<UUID> ignored(Tx tx, String excluded, Scope scope) {
        return excluded == null
                ? Uni.createFrom().nullItem()
                : finder.booking(tx, excluded, scope).map(Booking::id);
    }

    private Uni<ConflictCheckView> decide(Tx tx, Plan plan, Caller caller) {
        return worlds.read(tx, plan.order().locationId(), plan.order().staffWish(), plan.reach())
                .map(found -> found.orElseThrow(
                        () -> Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, "The location is changing just now.")))
                .map(known -> view(plan, known.world(), caller));
    }

    private ConflictCheckView view(Plan plan, World world, Caller caller) {
        ConflictCheckView view = ConflictCheckView.of(
                plan.decide(world, clock.instant()), TimeRange.of(plan.order().start(), length(plan.need(), world)));
        return caller.isPersonnel()
                ? view.warnedOf(
                        SiteNeed.of(plan.need()).unknownAt(world.location().facilities()))
                : view;
    }

    private static ConflictCheckView outOfReach(Refused refused) {
        Plan plan = refused.plan();
        return ConflictCheckView.of(
                refused.decision(),
                TimeRange.of(plan.order().start(), plan.need().length()));
    }

    /** With who is wished for, or with somebody who might do it. */
    private static Duration length(VisitNeed need, World world) {
        return world.somebodyFor(need).map(need::by).orElse(need).length();
    }
}
