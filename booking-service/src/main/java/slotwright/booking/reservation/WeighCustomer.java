package slotwright.booking.reservation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import slotwright.booking.BookingSettings;
import slotwright.booking.customer.model.CountedVisit;
import slotwright.booking.customer.model.LoyaltyTiers;
import slotwright.booking.customer.store.CustomerRepository;
import slotwright.booking.reservation.model.CustomerLimit;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.model.Standing;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.availability.Rule;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Says what a customer's history means for a visit: his loyalty tier, and what his limits leave him. Where a limit
 * counts, his row is locked until the transaction ends, so that two of his visits are never counted side by side; for
 * somebody without an account those of his address and of his number, in their order.
 */
@ApplicationScoped
public class WeighCustomer {

    private final CustomerRepository customers;
    private final Transactions transactions;
    private final LoyaltyTiers tiers;
    private final Duration within;
    private final Clock clock;

    WeighCustomer(CustomerRepository customers, Transactions transactions, BookingSettings settings, Clock clock) {
        this.customers = customers;
        this.transactions = transactions;
        this.tiers = LoyaltyTiers.of(settings.loyalty().tiers());
        this.within = settings.loyalty().within();
        this.clock = clock;
    }

    /** Sees to it that there are rows to lock, where some are going to be locked; before the transaction that does. */
    Uni<Void> prepare(Plan plan) {
        Collection<String> locks = locks(plan);
        return locks.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions
                        .read(tx -> customers.unknown(tx, locks))
                        .chain(unknown -> each(unknown, lock -> transactions.write(tx -> customers.add(tx, lock))));
    }

    /** Where commands of a customer wait for each other in memory, if something is going to be locked. */
    List<String> lanes(Plan plan) {
        return locks(plan).stream().map(lock -> "customer/" + lock).toList();
    }

    /** In the order in which they are locked; none where no limit counts. */
    private static Collection<String> locks(Plan plan) {
        VisitOrder order = plan.order();
        if (CustomerLimit.of(order, plan.services()).isEmpty()) {
            return List.of();
        }
        return order.customer() == null ? order.guest().locks() : List.of(order.customer());
    }

    private static Uni<Void> each(Collection<String> locks, Function<String, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(locks)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** The first locks after that of the idempotency key. */
    Uni<Standing> weigh(Tx tx, Plan plan) {
        VisitOrder order = plan.order();
        List<CustomerLimit> limits = CustomerLimit.of(order, plan.services());
        if (limits.isEmpty() && order.customer() == null && !requiresTier(plan)) {
            return Uni.createFrom().item(Standing.NONE);
        }
        Uni<List<CountedVisit>> visits = limits.isEmpty()
                ? Uni.createFrom().item(List.of())
                : each(locks(plan), lock -> customers
                                .lock(tx, lock)
                                .invoke(WeighCustomer::mustBe)
                                .replaceWithVoid())
                        .chain(() -> visits(tx, order, limits));
        return visits.chain(counted -> tier(tx, order.customer(), plan.services())
                .map(tier -> new Standing(tier, violations(plan, tier, limits, counted))));
    }

    /**
     * By completed visits; null for none, for guests, and where no service asks for it.
     *
     * @param customer null for guests and for those whom the business enters
     */
    public Uni<String> tier(Tx tx, String customer, List<ServiceVersion> services) {
        boolean asked = services.stream()
                .map(ServiceVersion::terms)
                .anyMatch(terms -> terms.prices().loyaltyDiscount() != null
                        || terms.rules().loyaltyTierRequired() != null);
        return customer == null || !asked
                ? Uni.createFrom().nullItem()
                : customers
                        .completed(tx, customer, clock.instant().minus(within), tiers.most())
                        .map(tiers::tierOf);
    }

    /** Without a row nothing would be locked: prepared anew with the next plan. */
    private static void mustBe(boolean locked) {
        if (!locked) {
            throw new PlanOutdated();
        }
    }

    private Uni<List<CountedVisit>> visits(Tx tx, VisitOrder order, List<CustomerLimit> limits) {
        LocalDate from = limits.stream()
                .map(CustomerLimit::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = limits.stream()
                .map(CustomerLimit::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return order.customer() == null
                ? customers.visits(tx, order.guest(), from, to, order.ignored())
                : customers.visits(tx, order.customer(), from, to, order.ignored());
    }

    private List<Violation> violations(Plan plan, String tier, List<CustomerLimit> limits, List<CountedVisit> counted) {
        List<Violation> violations = new ArrayList<>();
        // Whoever has his time already keeps it: a tier is asked for once.
        if (plan.order().ignored() == null) {
            plan.services().stream()
                    .map(service -> service.terms().rules().loyaltyTierRequired())
                    .filter(required -> required != null && !tiers.reaches(tier, required))
                    .distinct()
                    .forEach(required ->
                            violations.add(new Violation(Rule.LOYALTY_TIER, null, null, Map.of("required", required))));
        }
        limits.stream()
                .filter(limit -> limit.isReachedBy(counted))
                .map(CustomerLimit::violation)
                .distinct()
                .forEach(violations::add);
        return violations;
    }

    private static boolean requiresTier(Plan plan) {
        return plan.services().stream()
                .anyMatch(service -> service.terms().rules().loyaltyTierRequired() != null);
    }
}
