package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import slotwright.booking.BookingSettings;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.model.Refused;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.platform.once.OnceKey;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * The transaction of every command that takes time for a visit: plan without locks, wait in memory, then in one
 * transaction claim the key, lock, decide and write. A plan that turns out to be outdated is made anew, and what
 * may be on its way from another service is waited for.
 */
@ApplicationScoped
public class DecideVisit {

    private static final int MOST_PLANS = 4;
    private static final long LOOK_AGAIN_MILLIS = 20;

    /**
     * What a command does besides.
     *
     * @param key null for a command without one
     * @param created status of the answer
     * @param order reads what is wanted, without locks, each time that a plan is made
     * @param write writes what was decided, accepted or refused
     */
    public record Command(
            OnceKey key,
            int created,
            Function<Tx, Uni<Order>> order,
            BiFunction<Tx, Allotment, Uni<AnswerOnce.Written>> write) {}

    /** @param alsoLocked keys of location-days that are going to change besides those of the decision */
    public record Order(VisitOrder visit, Set<String> alsoLocked) {}

    private record Prepared(Plan plan, Set<String> alsoLocked) {}

    private final PlanVisit planner;
    private final AllotResources allotter;
    private final WeighCustomer customers;
    private final AnswerOnce once;
    private final CommandQueues queues;
    private final ProposeAlternatives alternatives;
    private final Transactions transactions;
    private final BookingSettings settings;
    private final Clock clock;
    private final Vertx vertx;

    DecideVisit(
            PlanVisit planner,
            AllotResources allotter,
            WeighCustomer customers,
            AnswerOnce once,
            CommandQueues queues,
            ProposeAlternatives alternatives,
            Transactions transactions,
            BookingSettings settings,
            Clock clock,
            Vertx vertx) {
        this.planner = planner;
        this.allotter = allotter;
        this.customers = customers;
        this.once = once;
        this.queues = queues;
        this.alternatives = alternatives;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Fails with a problem when the visit is refused, alternatives in it. */
    public Uni<BookingView> decide(Command command) {
        return once.answer(
                        command.key(), () -> attempt(command, 1, clock.instant().plus(settings.arrivalWait())))
                .onFailure(Refused.class)
                .recoverWithUni(
                        refused -> alternatives.explain((Refused) refused).chain(problem -> Uni.createFrom()
                                .failure(problem)));
    }

    private Uni<BookingView> attempt(Command command, int plans, Instant patience) {
        return transactions
                .read(tx -> command.order().apply(tx).chain(order -> planner.plan(tx, order.visit())
                        .map(plan -> new Prepared(plan, order.alsoLocked()))))
                .call(prepared -> customers.prepare(prepared.plan()))
                .chain(prepared -> carryOut(command, prepared.plan(), prepared.alsoLocked()))
                .onFailure(PlanOutdated.class)
                .recoverWithUni(outdated -> plans < MOST_PLANS
                        ? attempt(command, plans + 1, patience)
                        : Uni.createFrom().failure(changing()))
                .onFailure(NotArrived.class)
                .recoverWithUni(missing -> clock.instant().isBefore(patience)
                        ? pause().chain(() -> attempt(command, plans, patience))
                        : Uni.createFrom().failure(((NotArrived) missing).problem()));
    }

    private Uni<Void> pause() {
        return Uni.createFrom().emitter(waiting -> vertx.setTimer(LOOK_AGAIN_MILLIS, fired -> waiting.complete(null)));
    }

    private Uni<BookingView> carryOut(Command command, Plan plan, Set<String> also) {
        Set<String> lanes = new HashSet<>(plan.dayKeys());
        lanes.addAll(also);
        lanes.addAll(customers.lanes(plan));
        // All uses of one code go one after another, wherever they are.
        if (plan.order().promotionCode() != null) {
            lanes.add("promotion/" + plan.order().promotionCode());
        }
        return queues.byDays(
                lanes,
                () -> transactions.write(
                        tx -> once.within(tx, command.key(), command.created(), () -> allotter.allot(tx, plan, also)
                                .chain(allotment -> command.write().apply(tx, allotment)))));
    }

    private Problem changing() {
        return Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, "The location's schedule is changing just now.")
                .retryAfter(settings.retryAfter());
    }
}
