package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Times;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.recurrence.model.Ruling;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/**
 * The location or the people that an absence is about. Whoever changes one of their absences holds their lock until
 * their days are written: days are computed from all absences of a resource, so that two who did so side by side would
 * each write days without what the other one changed.
 */
@ApplicationScoped
public class AbsentResources {

    private final LocationRepository locations;
    private final StaffRepository staff;
    private final RecomputeDays days;

    public AbsentResources(LocationRepository locations, StaffRepository staff, RecomputeDays days) {
        this.locations = locations;
        this.staff = staff;
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

    private record When(Period period, Set<LocalDate> replaced) {

        /** @throws Problem 422 for a rule that is not accepted */
        Period spelled(ZoneId zone) {
            if (period.repeat() == null) {
                return period;
            }
            Ruling<Series> ruling = period.series(zone);
            return period.as(ruling.accepted().orElseThrow(() -> UnacceptedRule.of(ruling.reasons())));
        }
    }

    /**
     * Locks them and tells the absence in instants, for each by its own clocks.
     *
     * @param replaced local dates on which occurrences would begin of which others stand instead
     * @throws Problem 400 for an unknown location or person, or where clocks leave nothing of the absence; 404 where
     *     not all of them are in reach
     */
    Uni<Held> lock(Tx tx, Scope scope, Whom whom, Period period, Set<LocalDate> replaced) {
        When when = new When(period, replaced);
        if (whom.scope() == WhoIsAway.STAFF) {
            return staff.lockAll(tx, scope, whom.staffIds()).chain(people -> ofPeople(tx, scope, whom, when, people));
        }
        return locations
                .lock(tx, scope, whom.locationId())
                .map(found -> found.orElseThrow(() -> unknownLocation(scope)))
                .chain(place -> whom.scope().isOfThePlace()
                        ? Uni.createFrom().item(held(when, place.zone(), Set.of(place.id())))
                        : everybodyAt(tx, scope, place).map(people -> held(when, place.zone(), people)));
    }

    /** Tells the same without locks, for who only reads; whoever may see the absence sees all that it is about. */
    Uni<List<Away>> look(Tx tx, Absence absence) {
        Whom whom = absence.whom();
        When when = new When(absence.period(), absence.replaced());
        if (whom.scope() == WhoIsAway.STAFF) {
            return staff.all(tx, Scope.ALL, whom.staffIds())
                    .chain(people -> ofPeople(tx, Scope.ALL, whom, when, people))
                    .map(Held::away);
        }
        Uni<Set<UUID>> resources = whom.scope().isOfThePlace()
                ? Uni.createFrom().item(Set.of(whom.locationId()))
                : staff.atHomeIn(tx, Scope.ALL, whom.locationId());
        return resources.map(ids -> held(when, absence.clock(), ids).away());
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

    /** The place is locked before them, so that nobody joins meanwhile. */
    private Uni<Set<UUID>> everybodyAt(Tx tx, Scope scope, LocationRow place) {
        return staff.atHomeIn(tx, scope, place.id()).call(people -> staff.lockAll(tx, scope, people));
    }

    private Uni<Held> ofPeople(Tx tx, Scope scope, Whom whom, When when, List<StaffRow> people) {
        requireKnown(scope, whom.staffIds(), people);
        Set<UUID> places = people.stream().map(StaffRow::homeLocationId).collect(Collectors.toCollection(HashSet::new));
        if (whom.locationId() != null) {
            places.add(whom.locationId());
        }
        return locations.zones(tx, scope, places).map(zones -> {
            List<Away> away = people.stream()
                    .map(person -> away(when, person.id(), zone(scope, whom, person, zones)))
                    .toList();
            ZoneId clock = zone(scope, whom, people.get(0), zones);
            return new Held(clock, when.spelled(clock), away);
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

    private static Held held(When when, ZoneId zone, Collection<UUID> resources) {
        return new Held(
                zone,
                when.spelled(zone),
                resources.stream().map(id -> away(when, id, zone)).toList());
    }

    private static Away away(When when, UUID resourceId, ZoneId zone) {
        return when.spelled(zone)
                .times(zone, when.replaced())
                .map(times -> new Away(resourceId, times))
                .orElseThrow(() -> Problem.invalid("/to", "order", "must be after from, by the clocks of the place"));
    }

    private static Problem unknownLocation(Scope scope) {
        return UnknownLocation.named("/locationId", scope);
    }
}
