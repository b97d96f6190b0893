package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.redemption.model.Deals;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.BookedServices;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.model.VisitPrice;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.RefusalProblem;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.pricing.Price;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/**
 * Says what a visit costs now, by the pricing that a booking gets and without locks. Whether its time is free makes no
 * difference; of a day that is not known here, neither window nor demand counts.
 */
@ApplicationScoped
public class PriceVisit {

    /** What is against these is sold at no price. */
    private static final Set<Rule> SOLD = EnumSet.of(
            Rule.START_NOT_PAST,
            Rule.LOCATION_ACTIVE,
            Rule.SERVICE_NOT_RETIRED,
            Rule.SERVICE_AT_LOCATION,
            Rule.SAME_CURRENCY,
            Rule.PARTY_SIZE);

    /**
     * @param services in the versions that were priced
     * @param tier of the caller, or null
     * @param at the moment at which the price was made
     * @param level of the person with whom the visit takes this time and has this price, or null
     */
    public record Priced(
            VisitOrder order,
            TimeRange time,
            List<BookedService> services,
            Price price,
            String tier,
            Instant at,
            String level) {}

    private final OrderVisit orders;
    private final PlanVisit planner;
    private final WorldRepository worlds;
    private final WeighCustomer customers;
    private final RedeemCode redeemer;
    private final Transactions transactions;
    private final Clock clock;

    PriceVisit(
            OrderVisit orders,
            PlanVisit planner,
            WorldRepository worlds,
            WeighCustomer customers,
            RedeemCode redeemer,
            Transactions transactions,
            Clock clock) {
        this.orders = orders;
        this.planner = planner;
        this.worlds = worlds;
        this.customers = customers;
        this.redeemer = redeemer;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Uni<Priced> price(WantedVisit wanted, Caller caller) {
        return transactions
                .read(tx -> orders.order(tx, wanted, null, caller).chain(order -> price(tx, order)))
                .onFailure(NotArrived.class)
                .transform(missing -> ((NotArrived) missing).problem());
    }

    private Uni<Priced> price(Tx tx, VisitOrder order) {
        return planner.services(tx, order).chain(services -> {
            TimeRange reach = PlanVisit.reach(order, services);
            return worlds.read(tx, order.locationId(), order.staffWish(), reach)
                    .map(found -> found.orElseThrow(PriceVisit::changing))
                    .chain(known -> customers
                            .tier(tx, order.customer(), services)
                            .chain(tier -> redeemer.look(tx, order).chain(deals -> {
                                Plan plan = new Plan(order, known.complete(services), reach, Set.of());
                                return priced(tx, new Question(plan, known.world(), tier, deals));
                            })));
        });
    }

    private record Question(Plan plan, World world, String tier, Deals deals) {}

    private Uni<Priced> priced(Tx tx, Question question) {
        Priced priced = priced(question);
        return redeemer.check(tx, priced.order(), question.deals(), priced.price(), priced.at())
                .replaceWith(priced);
    }

    private Priced priced(Question question) {
        Plan plan = question.plan();
        World world = question.world();
        VisitOrder order = plan.order();
        // As exact as it is stored.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PlanVisit.bounded(order, plan.need());
        Decision decision = plan.decide(world, now);
        requireSold(decision);
        String level = level(decision, plan.need(), world);
        return new Priced(
                order,
                TimeRange.of(order.start(), plan.need().asOfLevel(level).length()),
                BookedServices.of(plan.selections(), order.locationId(), level),
                VisitPrice.of(plan, world, level, question.tier(), question.deals(), now),
                question.tier(),
                now,
                level);
    }

    /** Of whom a booking would get; where the time is not free, of somebody who might do it at another one. */
    private static String level(Decision decision, VisitNeed need, World world) {
        return decision instanceof Decision.Accepted accepted
                ? accepted.chosen().level()
                : world.somebodyFor(need).map(need.levels()::of).orElse(null);
    }

    private static void requireSold(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            List<Violation> against = refused.violations().stream()
                    .filter(one -> SOLD.contains(one.rule()))
                    .toList();
            if (!against.isEmpty()) {
                throw RefusalProblem.rules(new Decision.Refused(against, List.of()));
            }
        }
    }

    private static Problem changing() {
        return Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, "The location is changing just now.");
    }
}
