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
import slotwright.booking.redemption.RedeemCode;
import slotwright.booking.redemption.model.Deals;
import slotwright.booking.reference.model.KnownWorld;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Allotment;
import slotwright.booking.reservation.model.Plan;
import slotwright.booking.reservation.model.PlanOutdated;
import slotwright.booking.reservation.model.Standing;
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
 * Decides who gets what, under locks in the one order: the customer where a limit counts his visits, location-days by
 * key, then people's days by key. The
 * time that decides is the database's, asked for after the last lock by a statement of its own: within a
 * statement that waited, {@code NOW()} is the time at which the wait began.
 */
@ApplicationScoped
class AllotResources {

    private final DayRepository days;
    private final WorldRepository worlds;
    private final ReadVersions versions;
    private final WeighCustomer customers;
    private final RedeemCode redeemer;
    private final Clock clock;

    AllotResources(
            DayRepository days,
            WorldRepository worlds,
            ReadVersions versions,
            WeighCustomer customers,
            RedeemCode redeemer,
            Clock clock) {
        this.redeemer = redeemer;
        this.days = days;
        this.worlds = worlds;
        this.versions = versions;
        this.customers = customers;
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
        return customers.weigh(tx, plan).chain(standing -> redeemer.lock(tx, plan.order())
                .chain(deals -> allot(tx, plan, new Person(standing, deals), keys)));
    }

    /** What goes with who asks, and not with time and resources. */
    private record Person(Standing standing, Deals deals) {}

    private Uni<Allotment> allot(Tx tx, Plan plan, Person person, Set<String> keys) {
        return days.lockLocationDays(tx, keys)
                .invoke(locked -> outdatedUnless(locked.size() == keys.size()))
                .chain(locked -> versions.find(tx, plan.order())
                        .chain(services -> worlds.read(
                                        tx,
                                        plan.order().locationId(),
                                        plan.order().staffWish(),
                                        plan.reach())
                                .map(world -> world.orElseThrow(PlanOutdated::new))
                                .invoke(world -> outdatedUnless(isStill(plan, services, world))))
                        .chain(world -> decide(tx, new Question(plan, person, locked), world)));
    }

    private record Question(Plan plan, Person person, List<LockedDay> locked) {

        Decision decision(World world, Instant now) {
            return person.standing().applied(plan.decide(world, now));
        }
    }

    private Uni<Allotment> decide(Tx tx, Question question, KnownWorld known) {
        Plan plan = question.plan();
        World world = known.world();
        Set<String> touched = new HashSet<>();
        Engine.touched(plan.need(), plan.order().start(), world).stream()
                .map(LocationDay::dayKey)
                .forEach(touched::add);
        outdatedUnless(plan.dayKeys().containsAll(touched));
        return ranked(tx, question, world)
                .chain(ranking -> ranking instanceof Decision.Accepted accepted
                        ? lockPeople(tx, question, known, accepted)
                        : days.now(tx).map(now -> decided(question, world, now, Set.of())));
    }

    /** By this machine's clock first; a refusal is asked again at the database's time, which may know better. */
    private Uni<Decision> ranked(Tx tx, Question question, World world) {
        Decision first = question.decision(world, clock.instant());
        return first instanceof Decision.Accepted
                ? Uni.createFrom().item(first)
                : days.now(tx).map(now -> question.decision(world, now));
    }

    /**
     * Who is booked outside of all shifts is read again like a person of several locations, and locked on all days
     * that were read: a shift elsewhere may have been planned meanwhile, and somebody booked in it.
     */
    private Uni<Allotment> lockPeople(Tx tx, Question question, KnownWorld known, Decision.Accepted ranking) {
        Plan plan = question.plan();
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
                .chain(again -> days.now(tx).map(now -> decided(question, again.world(), now, Set.copyOf(candidates))));
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

    private static Allotment decided(Question question, World world, Instant now, Set<UUID> candidates) {
        Plan plan = question.plan();
        String tier = question.person().standing().tier();
        Deals deals = question.person().deals();
        Decision decision = question.decision(world, now);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Allotment(plan, decision, null, world, tier, deals, now, question.locked(), Set.of());
        }
        StaffChoice choice = accepted.staff().stream()
                .filter(one -> candidates.contains(one.staffId()))
                .findFirst()
                .orElseThrow(PlanOutdated::new);
        Set<UUID> expired = world.expiredOwners(choice.allocations(), now);
        return new Allotment(plan, decision, choice, world, tier, deals, now, question.locked(), expired);
    }

    /** The services are at this location what they were when it was planned. */
    private static boolean isStill(Plan plan, List<Optional<ServiceVersion>> services, KnownWorld known) {
        return known.complete(services.stream().flatMap(Optional::stream).toList())
                .equals(plan.services());
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
