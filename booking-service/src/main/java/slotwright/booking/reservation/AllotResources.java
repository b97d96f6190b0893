package slotwright.booking.reservation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.availability.Waiver;
import slotwright.platform.availability.World;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/**
 * Decides who gets what, under locks in the one order: location-days by key, then people's days by key. The
 * time that decides is the database's, asked for after the last lock by a statement of its own: within a
 * statement that waited, {@code NOW()} is the time at which the wait began.
 */
@ApplicationScoped
class AllotResources {

    private final DayRepository days;
    private final WorldRepository worlds;
    private final PlanVisit planner;
    private final Clock clock;

    AllotResources(DayRepository days, WorldRepository worlds, PlanVisit planner, Clock clock) {
        this.days = days;
        this.worlds = worlds;
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * Must be the first in its transaction that reads anything about bookings.
     *
     * @param alsoLocked keys of further location-days that the command is going to change
     * @return fails with {@link PlanOutdated} when the plan locked the wrong days
     */
    Uni<Allotment> allot(Tx tx, Plan plan, Set<String> alsoLocked) {
        Set<String> keys = new HashSet<>(plan.dayKeys());
        keys.addAll(alsoLocked);
        return days.lockLocationDays(tx, keys)
                .invoke(locked -> outdatedUnless(locked.size() == keys.size()))
                .chain(locked -> planner.service(tx, plan.order())
                        .invoke(service -> outdatedUnless(isStill(plan, service)))
                        .chain(() -> worlds.read(
                                tx, plan.order().locationId(), plan.order().staffWish(), plan.reach()))
                        .map(world -> world.orElseThrow(PlanOutdated::new))
                        .chain(world -> decide(tx, plan, world, locked)));
    }

    private Uni<Allotment> decide(Tx tx, Plan plan, KnownWorld known, List<LockedDay> locked) {
        World world = known.world();
        Set<String> touched = new HashSet<>();
        Engine.touched(plan.need(), plan.order().start(), world).stream()
                .map(LocationDay::dayKey)
                .forEach(touched::add);
        outdatedUnless(plan.dayKeys().containsAll(touched));
        return ranked(tx, plan, world)
                .chain(ranking -> ranking instanceof Decision.Accepted accepted
                        ? lockPeople(tx, plan, known, accepted, locked)
                        : days.now(tx).map(now -> decided(plan, world, now, locked, Set.of())));
    }

    /** By this machine's clock first; a refusal is asked again at the database's time, which may know better. */
    private Uni<Decision> ranked(Tx tx, Plan plan, World world) {
        Decision first = Engine.decide(plan.need(), plan.order().start(), world, clock.instant());
        return first instanceof Decision.Accepted
                ? Uni.createFrom().item(first)
                : days.now(tx)
                        .map(now -> Engine.decide(plan.need(), plan.order().start(), world, now));
    }

    /**
     * Who is booked outside of all shifts is read again like a person of several locations, and locked on all days
     * that were read: a shift elsewhere may have been planned meanwhile, and somebody booked in it.
     */
    private Uni<Allotment> lockPeople(
            Tx tx, Plan plan, KnownWorld known, Decision.Accepted ranking, List<LockedDay> locked) {
        boolean offShift = plan.order().waived().contains(Waiver.CLOSED);
        List<UUID> candidates = candidates(known, ranking);
        Set<UUID> shared = new HashSet<>();
        candidates.stream().filter(one -> offShift || known.isShared(one)).forEach(shared::add);
        Set<String> keys = new TreeSet<>();
        for (StaffChoice choice : ranking.staff()) {
            if (candidates.contains(choice.staffId())) {
                keys.addAll(known.dayKeys(choice.staffId(), offShift ? plan.reach() : extent(choice.allocations())));
            }
        }
        return days.lockPeoplesDays(tx, keys)
                .chain(() -> shared.isEmpty()
                        ? Uni.createFrom().item(known)
                        : worlds.readAgain(tx, known, shared, plan.reach()))
                .chain(again ->
                        days.now(tx).map(now -> decided(plan, again.world(), now, locked, Set.copyOf(candidates))));
    }

    /**
     * Whose days to lock: the best, and as long as that one works elsewhere too, so that another location may
     * take the time meanwhile, the next.
     */
    private static List<UUID> candidates(KnownWorld known, Decision.Accepted ranking) {
        List<UUID> candidates = new ArrayList<>();
        for (StaffChoice choice : ranking.staff()) {
            candidates.add(choice.staffId());
            if (!known.isShared(choice.staffId())) {
                break;
            }
        }
        return candidates;
    }

    private static Allotment decided(
            Plan plan, World world, Instant now, List<LockedDay> locked, Set<UUID> candidates) {
        Decision decision = Engine.decide(plan.need(), plan.order().start(), world, now);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Allotment(plan, decision, null, now, locked, Set.of());
        }
        StaffChoice choice = accepted.staff().stream()
                .filter(one -> candidates.contains(one.staffId()))
                .findFirst()
                .orElseThrow(PlanOutdated::new);
        return new Allotment(plan, decision, choice, now, locked, world.expiredOwners(choice.allocations(), now));
    }

    private static boolean isStill(Plan plan, Optional<ServiceVersion> service) {
        return service.isPresent() && service.get().equals(plan.service());
    }

    private static TimeRange extent(List<Allocation> allocations) {
        return new TimeRange(
                allocations.stream()
                        .map(Allocation::from)
                        .min(Instant::compareTo)
                        .orElseThrow(),
                allocations.stream().map(Allocation::to).max(Instant::compareTo).orElseThrow());
    }

    private static void outdatedUnless(boolean holds) {
        if (!holds) {
            throw new PlanOutdated();
        }
    }
}
