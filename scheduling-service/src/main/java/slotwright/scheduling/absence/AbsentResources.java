package slotwright.scheduling.absence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
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
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.UnknownLocation;
import slotwright.scheduling.location.store.LocationRepository;
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
    public record Away(UUID resourceId, TimeRange range) {}

    /**
     * Locks them and tells the absence in instants, for each by its own clocks.
     *
     * @throws Problem 400 for an unknown location or person, or where clocks leave nothing of the absence; 404 where
     *     not all of them are in reach
     */
    Uni<List<Away>> lock(Tx tx, Scope scope, Absence absence) {
        return absence.scope() == WhoIsAway.LOCATION
                ? locations
                        .lock(tx, scope, absence.locationId())
                        .map(found -> found.orElseThrow(() -> unknownLocation(scope)))
                        .map(row -> List.of(away(absence, row.id(), row.zone())))
                : staff.lockAll(tx, scope, absence.staffIds())
                        .chain(people -> lockedPeople(tx, scope, absence, people));
    }

    /** Locks them; false where not all of them are in reach. */
    Uni<Boolean> hold(Tx tx, Scope scope, Absence absence) {
        return absence.scope() == WhoIsAway.LOCATION
                ? locations.lock(tx, scope, absence.locationId()).map(Optional::isPresent)
                : staff.lockAll(tx, scope, absence.staffIds())
                        .map(people -> people.size() == absence.staffIds().size());
    }

    Uni<Void> recompute(Tx tx, Absence absence) {
        return absence.scope() == WhoIsAway.LOCATION
                ? days.ofLocation(tx, absence.locationId())
                : days.ofStaff(tx, absence.staffIds());
    }

    Uni<List<Affected>> affected(Tx tx, Absence absence, List<Away> away) {
        List<Affected> affected = new ArrayList<>();
        return Multi.createFrom()
                .iterable(away)
                .onItem()
                .transformToUniAndConcatenate(each -> absence.scope() == WhoIsAway.LOCATION
                        ? bookings.at(tx, each.resourceId(), each.range())
                        : bookings.with(tx, List.of(each.resourceId()), each.range()))
                .onItem()
                .invoke(affected::addAll)
                .collect()
                .last()
                .map(done -> affected.stream().distinct().toList());
    }

    private Uni<List<Away>> lockedPeople(Tx tx, Scope scope, Absence absence, List<StaffRow> people) {
        requireKnown(scope, absence.staffIds(), people);
        Set<UUID> places = people.stream().map(StaffRow::homeLocationId).collect(Collectors.toCollection(HashSet::new));
        if (absence.locationId() != null) {
            places.add(absence.locationId());
        }
        return locations.zones(tx, scope, places).map(zones -> people.stream()
                .map(person -> away(absence, person.id(), zone(scope, absence, person, zones)))
                .toList());
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

    private static ZoneId zone(Scope scope, Absence absence, StaffRow person, Map<UUID, ZoneId> zones) {
        UUID place = absence.locationId() == null ? person.homeLocationId() : absence.locationId();
        ZoneId zone = zones.get(place);
        if (zone == null) {
            throw unknownLocation(scope);
        }
        return zone;
    }

    private static Away away(Absence absence, UUID resourceId, ZoneId zone) {
        return absence.range(zone)
                .map(range -> new Away(resourceId, range))
                .orElseThrow(() -> Problem.invalid("/to", "order", "must be after from, by the clocks of the place"));
    }

    private static Problem unknownLocation(Scope scope) {
        return UnknownLocation.named("/locationId", scope);
    }
}
