package slotwright.scheduling.absence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Times;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;
import slotwright.scheduling.availability.store.AffectedBookings.Use;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.recurrence.model.Ruling;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** The location or the people that an absence is about. */
@ApplicationScoped
public class AbsentResources {

    private final LocationRepository locations;
    private final StaffRepository staff;
    private final AffectedBookings bookings;
    private final RecomputeDays days;

    public AbsentResources(
            LocationRepository locations, StaffRepository staff, AffectedBookings bookings, RecomputeDays days) {
        this.locations = locations;
        this.staff = staff;
        this.bookings = bookings;
        this.days = days;
    }

    /** A resource with the time in which it is not there. */
    public record Away(UUID resourceId, Times times) {}

    /**
     * What is locked for an absence.
     *
     * @param clock of the place, or of the first person
     * @param period with its rule in its one spelling
     */
    public record Held(ZoneId clock, Period period, List<Away> away) {}

    /**
     * Locks them and tells the absence in instants, for each by its own clocks.
     *
     * @throws Problem 400 for an unknown location or person, or where clocks leave nothing of the absence; 404 where
     *     not all of them are in reach
     */
    Uni<Held> lock(Tx tx, Scope scope, Whom whom, Period period) {
        if (whom.scope() == WhoIsAway.STAFF) {
            return staff.lockAll(tx, scope, whom.staffIds())
                    .chain(people -> lockedPeople(tx, scope, whom, period, people));
        }
        return locations
                .lock(tx, scope, whom.locationId())
                .map(found -> found.orElseThrow(() -> unknownLocation(scope)))
                .chain(place -> whom.scope().isOfThePlace()
                        ? Uni.createFrom().item(held(period, place.zone(), Set.of(place.id())))
                        : everybodyAt(tx, scope, place).map(people -> held(period, place.zone(), people)));
    }

    /** Locks them; false where not all of them are in reach. */
    Uni<Boolean> hold(Tx tx, Scope scope, Whom whom) {
        if (whom.scope() == WhoIsAway.STAFF) {
            return staff.lockAll(tx, scope, whom.staffIds())
                    .map(people -> people.size() == whom.staffIds().size());
        }
        Uni<Optional<LocationRow>> place = locations.lock(tx, scope, whom.locationId());
        return whom.scope().isOfThePlace()
                ? place.map(Optional::isPresent)
                : place.chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : everybodyAt(tx, scope, found.get()).replaceWith(true));
    }

    /** Whoever is locked by {@link #lock} or {@link #hold}. */
    Uni<Void> recompute(Tx tx, Whom whom) {
        if (whom.scope() == WhoIsAway.STAFF) {
            return days.ofStaff(tx, whom.staffIds());
        }
        return whom.scope().isOfThePlace()
                ? days.ofLocation(tx, whom.locationId())
                : staff.atHomeIn(tx, Scope.ALL, whom.locationId()).chain(people -> days.ofStaff(tx, people));
    }

    /** Those first that begin first. */
    Uni<List<Affected>> affected(Tx tx, Whom whom, List<Away> away) {
        List<Affected> affected = new ArrayList<>();
        return Multi.createFrom()
                .iterable(away)
                .onItem()
                .transformToUniAndConcatenate(each -> met(tx, whom, each))
                .onItem()
                .invoke(affected::addAll)
                .collect()
                .last()
                .map(done -> affected.stream()
                        .distinct()
                        .sorted(Comparator.comparing(Affected::startsAt))
                        .limit(AffectedBookings.MOST_TOLD)
                        .toList());
    }

    private Uni<List<Affected>> met(Tx tx, Whom whom, Away away) {
        TimeRange hull = away.times().hull();
        Uni<List<Use>> uses = whom.scope().isOfThePlace()
                ? bookings.at(tx, away.resourceId(), whom.categories(), hull)
                : bookings.with(tx, away.resourceId(), hull);
        return uses.map(found -> found.stream()
                .filter(use -> !away.times().overlapping(use.range()).isEmpty())
                .map(Use::by)
                .toList());
    }

    /** The place is locked before them, so that nobody joins meanwhile. */
    private Uni<Set<UUID>> everybodyAt(Tx tx, Scope scope, LocationRow place) {
        return staff.atHomeIn(tx, scope, place.id()).call(people -> staff.lockAll(tx, scope, people));
    }

    private Uni<Held> lockedPeople(Tx tx, Scope scope, Whom whom, Period period, List<StaffRow> people) {
        requireKnown(scope, whom.staffIds(), people);
        Set<UUID> places = people.stream().map(StaffRow::homeLocationId).collect(Collectors.toCollection(HashSet::new));
        if (whom.locationId() != null) {
            places.add(whom.locationId());
        }
        return locations.zones(tx, scope, places).map(zones -> {
            List<Away> away = people.stream()
                    .map(person -> away(period, person.id(), zone(scope, whom, person, zones)))
                    .toList();
            ZoneId clock = zone(scope, whom, people.get(0), zones);
            return new Held(clock, spelled(period, clock), away);
        });
    }

    private static void requireKnown(Scope scope, Collection<UUID> staffIds, List<StaffRow> people) {
        Set<UUID> known = people.stream().map(StaffRow::id).collect(Collectors.toSet());
        if (!scope.all() && !known.containsAll(staffIds)) {
            throw Problem.notFound("this staff member");
        }
        Violations violations = new Violations();
        int index = 0;
        for (UUID id : staffIds) {
            if (!known.contains(id)) {
                violations.add("/staffIds/" + index, "unknown-staff", id + " is no staff member");
            }
            index++;
        }
        violations.throwIfAny();
    }

    private static ZoneId zone(Scope scope, Whom whom, StaffRow person, Map<UUID, ZoneId> zones) {
        UUID place = whom.locationId() == null ? person.homeLocationId() : whom.locationId();
        ZoneId zone = zones.get(place);
        if (zone == null) {
            throw unknownLocation(scope);
        }
        return zone;
    }

    private static Held held(Period period, ZoneId zone, Collection<UUID> resources) {
        return new Held(
                zone,
                spelled(period, zone),
                resources.stream().map(id -> away(period, id, zone)).toList());
    }

    private static Away away(Period period, UUID resourceId, ZoneId zone) {
        return spelled(period, zone)
                .times(zone)
                .map(times -> new Away(resourceId, times))
                .orElseThrow(() -> Problem.invalid("/to", "order", "must be after from, by the clocks of the place"));
    }

    /** @throws Problem 422 for a rule that is not accepted */
    private static Period spelled(Period period, ZoneId zone) {
        if (period.repeat() == null) {
            return period;
        }
        Ruling<Series> ruling = period.series(zone);
        return period.as(ruling.accepted().orElseThrow(() -> UnacceptedRule.of(ruling.reasons())));
    }

    private static Problem unknownLocation(Scope scope) {
        return UnknownLocation.named("/locationId", scope);
    }
}
