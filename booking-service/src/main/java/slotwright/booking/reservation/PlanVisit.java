package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.Refused;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.booking.reservation.store.AllocationRepository;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.Rule;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.pricing.Selection;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Finds out, without locks, what a decision about an order will have to lock. */
@ApplicationScoped
class PlanVisit {

    private static final String UNKNOWN_SERVICE = "unknown-service";
    private static final Set<Rule> OUT_OF_REACH = Set.of(Rule.HORIZON, Rule.START_NOT_PAST);

    private final ReadVersions versions;
    private final WorldRepository worlds;
    private final DayRepository days;
    private final Clock clock;

    PlanVisit(ReadVersions versions, WorldRepository worlds, DayRepository days, Clock clock) {
        this.versions = versions;
        this.days = days;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** Fails with {@link NotArrived} where events that the order depends on may be on their way. */
    Uni<Plan> plan(Tx tx, VisitOrder order) {
        return shown(tx, order).chain(() -> services(tx, order)).chain(services -> worlds.read(
                        tx, order.locationId(), order.staffWish(), reach(order, services))
                .map(world -> plan(order, services, world)));
    }

    /**
     * In the versions that the order names, or the current ones, as the catalog says them; they take the add-ons that
     * were chosen.
     */
    Uni<List<ServiceVersion>> services(Tx tx, VisitOrder order) {
        return versions.find(tx, order).map(found -> checked(order, found));
    }

    private Uni<Void> shown(Tx tx, VisitOrder order) {
        return order.seen().days().isEmpty()
                ? Uni.createFrom().voidItem()
                : days.show(tx, order.seen())
                        .invoke(shown -> {
                            if (!shown) {
                                throw missing("What was seen as available");
                            }
                        })
                        .replaceWithVoid();
    }

    private static List<ServiceVersion> checked(VisitOrder order, List<Optional<ServiceVersion>> found) {
        Violations errors = new Violations();
        boolean mayArrive = false;
        List<ServiceVersion> services = new ArrayList<>();
        for (OrderedService ordered : order.services()) {
            ServiceVersion service = found.get(services.size()).orElseThrow(() -> unknown(ordered));
            for (Selection.Refusal refusal : order.refusals(service, ordered)) {
                errors.add(ordered.pointer() + "/addOns/" + refusal.index(), refusal.code(), refusal.explanation());
                mayArrive |= refusal.code().equals(Selection.UNKNOWN);
            }
            services.add(service);
        }
        if (order.answers() != null) {
            order.answers().check(services, errors);
        }
        if (mayArrive) {
            throw new NotArrived(errors.toProblem());
        }
        errors.throwIfAny();
        return services;
    }

    private static NotArrived unknown(OrderedService ordered) {
        String message = "There is no such service.";
        return new NotArrived(
                ordered.pointer().isEmpty()
                        ? Problem.rule(UNKNOWN_SERVICE, message)
                        : Problem.of(ProblemType.RULES_VIOLATED, message)
                                .with(
                                        "violations",
                                        List.of(Map.of(
                                                "code",
                                                UNKNOWN_SERVICE,
                                                "message",
                                                message,
                                                "pointer",
                                                ordered.pointer() + "/serviceId"))));
    }

    private Plan plan(VisitOrder order, List<ServiceVersion> said, Optional<KnownWorld> found) {
        KnownWorld known = found.orElseThrow(() -> missing("This location"));
        List<ServiceVersion> services = known.complete(said);
        VisitNeed need = order.need(services);
        World world = known.world();
        List<LocationDay> touched = Engine.touched(need, order.start(), world);
        Plan plan = new Plan(
                order,
                services,
                reach(order, services),
                touched.stream().map(LocationDay::dayKey).collect(Collectors.toSet()));
        TimeRange whole = bounded(order, need);
        boolean wishMissing = order.staffWish() != null
                && known.people().stream().anyMatch(one -> one.resourceId().equals(order.staffWish()))
                && !known.covers(order.staffWish(), whole);
        if (!known.covers(whole) || wishMissing) {
            refuseOutOfReach(plan, plan.decide(world, clock.instant()));
            throw missing("A day that this depends on");
        }
        return plan;
    }

    /** Days far away are known to nobody: the rules say so, and the answer is theirs. */
    private void refuseOutOfReach(Plan plan, Decision decision) {
        if (decision instanceof Decision.Refused refused
                && refused.violations().stream().anyMatch(violation -> OUT_OF_REACH.contains(violation.rule()))) {
            throw new Refused(plan, new Decision.Refused(refused.violations(), List.of()), clock.instant());
        }
    }

    /** All that it takes of the time, by the services alone and whoever does them; fails with a problem where that is too much. */
    static TimeRange bounded(VisitOrder order, VisitNeed need) {
        TimeRange whole = whole(order, need);
        if (whole.length().compareTo(AllocationRepository.LONGEST) > 0) {
            throw Problem.rule("too-long", "A visit may take 48 hours at most.");
        }
        return whole;
    }

    private static TimeRange whole(VisitOrder order, VisitNeed need) {
        return TimeRange.of(order.start(), need.longest())
                .widened(
                        Duration.ofMinutes(need.preparationMinutes() + need.bufferBeforeMinutes()),
                        Duration.ofMinutes(need.cleanupMinutes() + need.bufferAfterMinutes()));
    }

    static TimeRange reach(VisitOrder order, List<ServiceVersion> services) {
        return order.reach(order.need(services).longest(), 0);
    }

    private static NotArrived missing(String what) {
        return new NotArrived(Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, what + " has not arrived here yet.")
                .retryAfter(Duration.ofSeconds(1)));
    }
}
