package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.ServiceVersionRepository;
import slotwright.booking.reference.store.WorldRepository;
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

    private static final Set<Rule> OUT_OF_REACH = Set.of(Rule.HORIZON, Rule.START_NOT_PAST);

    private final ServiceVersionRepository services;
    private final WorldRepository worlds;
    private final DayRepository days;
    private final Clock clock;

    PlanVisit(ServiceVersionRepository services, WorldRepository worlds, DayRepository days, Clock clock) {
        this.services = services;
        this.days = days;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** Fails with {@link NotArrived} where events that the order depends on may be on their way. */
    Uni<Plan> plan(Tx tx, VisitOrder order) {
        return shown(tx, order)
                .chain(() -> service(tx, order))
                .map(found -> checked(order, found))
                .chain(service -> worlds.read(tx, order.locationId(), order.staffWish(), reach(order, service))
                        .map(world -> plan(order, service, world)));
    }

    /** In the version that the order names, or the current one. */
    Uni<Optional<ServiceVersion>> service(Tx tx, VisitOrder order) {
        return order.pinnedVersion() == null
                ? services.current(tx, order.serviceId())
                : services.pinned(tx, order.serviceId(), order.pinnedVersion());
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

    private static ServiceVersion checked(VisitOrder order, Optional<ServiceVersion> found) {
        ServiceVersion service =
                found.orElseThrow(() -> new NotArrived(Problem.rule("unknown-service", "There is no such service.")));
        Violations errors = new Violations();
        List<Selection.Refusal> refusals = Selection.check(service, order.addOns());
        refusals.forEach(refusal -> errors.add(
                "/addOns/" + refusal.index(),
                refusal.code(),
                refusal.limit() == null
                        ? "is no add-on of this service, or stands here twice"
                        : "quantity must be from 1 to " + refusal.limit()));
        if (refusals.stream().anyMatch(refusal -> refusal.code().equals(Selection.UNKNOWN))) {
            throw new NotArrived(errors.toProblem());
        }
        errors.throwIfAny();
        return service;
    }

    private Plan plan(VisitOrder order, ServiceVersion service, Optional<KnownWorld> found) {
        KnownWorld known = found.orElseThrow(() -> missing("This location"));
        VisitNeed need = order.need(service);
        World world = known.world();
        List<LocationDay> touched = Engine.touched(need, order.start(), world);
        Plan plan = new Plan(
                order,
                service,
                reach(order, service),
                touched.stream().map(LocationDay::dayKey).collect(Collectors.toSet()));
        TimeRange whole = whole(order, need);
        if (whole.length().compareTo(AllocationRepository.LONGEST) > 0) {
            throw Problem.rule("too-long", "A visit may take 48 hours at most.");
        }
        boolean wishMissing = order.staffWish() != null
                && known.people().stream().anyMatch(one -> one.resourceId().equals(order.staffWish()))
                && !known.covers(order.staffWish(), whole);
        if (!known.covers(whole) || wishMissing) {
            refuseOutOfReach(plan, Engine.decide(need, order.start(), world, clock.instant()));
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

    private static TimeRange whole(VisitOrder order, VisitNeed need) {
        return TimeRange.of(order.start(), need.length())
                .widened(
                        Duration.ofMinutes(need.preparationMinutes() + need.bufferBeforeMinutes()),
                        Duration.ofMinutes(need.cleanupMinutes() + need.bufferAfterMinutes()));
    }

    private static TimeRange reach(VisitOrder order, ServiceVersion service) {
        return order.reach(order.need(service).length(), 0);
    }

    private static NotArrived missing(String what) {
        return new NotArrived(Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, what + " has not arrived here yet.")
                .retryAfter(Duration.ofSeconds(1)));
    }
}
