package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.day.model.Closure;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.store.WindowRepository;

/** Gathers all that decides about the days of a resource, whoever has changed a part of it. */
@ApplicationScoped
public class CalendarReader {

    private final LocationRepository locations;
    private final WindowRepository windows;
    private final StaffRepository staff;
    private final ScheduleRepository schedules;
    private final AbsenceRepository absences;

    public CalendarReader(
            LocationRepository locations,
            WindowRepository windows,
            StaffRepository staff,
            ScheduleRepository schedules,
            AbsenceRepository absences) {
        this.locations = locations;
        this.windows = windows;
        this.staff = staff;
        this.schedules = schedules;
        this.absences = absences;
    }

    public Uni<LocationCalendar> location(Tx tx, UUID id) {
        return locations.find(tx, id).map(Optional::orElseThrow).chain(row -> windows.ofLocation(tx, Scope.ALL, id)
                .chain(open -> absences.closing(tx, Scope.ALL, id).map(closing -> calendar(row, open, closing))));
    }

    public Uni<StaffCalendar> staff(Tx tx, UUID id) {
        return staff.find(tx, Scope.ALL, id).map(Optional::orElseThrow).chain(row -> schedules
                .of(tx, Scope.ALL, id)
                .chain(periods -> absences.keepingAway(tx, Scope.ALL, id).chain(away -> locations
                        .zones(tx, Scope.ALL, places(row, periods, away))
                        .map(zones -> calendar(row, periods, away, zones)))));
    }

    private static LocationCalendar calendar(LocationRow row, List<SlotConfiguration> windows, List<Absence> closing) {
        return new LocationCalendar(
                row.id(),
                row.details().active(),
                row.zone(),
                row.details().bays(),
                row.closedDates(),
                windows,
                closures(closing, row.id(), Map.of(row.id(), row.zone())));
    }

    private static StaffCalendar calendar(
            StaffRow row, List<ScheduleRow> periods, List<Absence> away, Map<UUID, ZoneId> zones) {
        return new StaffCalendar(
                row.id(),
                row.details().active(),
                row.homeLocationId(),
                zones,
                periods.stream().map(ScheduleRow::schedule).toList(),
                closures(away, row.homeLocationId(), zones));
    }

    private static List<Closure> closures(List<Absence> absences, UUID home, Map<UUID, ZoneId> zones) {
        return absences.stream()
                .flatMap(absence -> {
                    UUID place = absence.locationId() == null ? home : absence.locationId();
                    return absence.range(zones.get(place)).stream()
                            .map(range -> new Closure(range, absence.reason().code()));
                })
                .toList();
    }

    private static Set<UUID> places(StaffRow row, List<ScheduleRow> periods, List<Absence> away) {
        Set<UUID> places = new HashSet<>(Set.of(row.homeLocationId()));
        periods.stream()
                .map(ScheduleRow::schedule)
                .map(Schedule::spans)
                .flatMap(List::stream)
                .map(WorkSpan::locationId)
                .forEach(places::add);
        away.stream().map(Absence::locationId).filter(id -> id != null).forEach(places::add);
        return places;
    }
}
