package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.day.model.Closure;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.WorkingTimes;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;
import slotwright.scheduling.staff.store.WorkingTimesReader;
import slotwright.scheduling.window.model.DemandTerms;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowDate;
import slotwright.scheduling.window.store.DemandNights;
import slotwright.scheduling.window.store.WindowRepository;

/** Gathers all that decides about the days of a resource, whoever has changed a part of it. */
@ApplicationScoped
public class CalendarReader {

    private final LocationRepository locations;
    private final WindowRepository windows;
    private final DemandNights nights;
    private final StaffRepository staff;
    private final WorkingTimesReader times;
    private final AbsenceRepository absences;

    public CalendarReader(
            LocationRepository locations,
            WindowRepository windows,
            DemandNights nights,
            StaffRepository staff,
            WorkingTimesReader times,
            AbsenceRepository absences) {
        this.locations = locations;
        this.windows = windows;
        this.nights = nights;
        this.staff = staff;
        this.times = times;
        this.absences = absences;
    }

    public Uni<LocationCalendar> location(Tx tx, UUID id) {
        return locations.find(tx, id).map(Optional::orElseThrow).chain(row -> windows.ofLocation(tx, Scope.ALL, id)
                .chain(open -> absences.closing(tx, Scope.ALL, id)
                        .chain(closing -> nights.frozen(tx, id).map(demand -> calendar(row, open, closing, demand)))));
    }

    public Uni<StaffCalendar> staff(Tx tx, UUID id) {
        return staff.find(tx, Scope.ALL, id).map(Optional::orElseThrow).chain(row -> times.of(tx, id)
                .chain(worked -> absences.keepingAway(tx, Scope.ALL, id).chain(away -> locations
                        .zones(tx, Scope.ALL, places(row, worked, away))
                        .map(zones -> calendar(row, worked, away, zones)))));
    }

    private static LocationCalendar calendar(
            LocationRow row,
            List<SlotConfiguration> windows,
            List<Absence> closing,
            Map<WindowDate, DemandTerms> demand) {
        return new LocationCalendar(
                row.id(),
                row.details().active(),
                row.zone(),
                row.details().bays(),
                row.closedDates(),
                windows,
                closures(closing, row.id(), Map.of(row.id(), row.zone())),
                row.details().prices().seasons(),
                demand);
    }

    private static StaffCalendar calendar(
            StaffRow row, WorkingTimes worked, List<Absence> away, Map<UUID, ZoneId> zones) {
        return new StaffCalendar(
                row.id(),
                row.details().active(),
                row.homeLocationId(),
                zones,
                worked.schedules(),
                closures(away, row.homeLocationId(), zones),
                worked.overrides().stream().collect(Collectors.toMap(DayOverride::date, each -> each)));
    }

    private static List<Closure> closures(List<Absence> absences, UUID home, Map<UUID, ZoneId> zones) {
        return absences.stream()
                .flatMap(absence -> {
                    Whom whom = absence.whom();
                    UUID place = whom.locationId() == null ? home : whom.locationId();
                    return absence.times(zones.get(place)).stream()
                            .map(times -> new Closure(
                                    times, absence.reason().code(), whom.categories(), absence.cancelsBookings()));
                })
                .toList();
    }

    private static Set<UUID> places(StaffRow row, WorkingTimes worked, List<Absence> away) {
        Set<UUID> places = new HashSet<>(worked.locations());
        places.add(row.homeLocationId());
        away.stream()
                .map(absence -> absence.whom().locationId())
                .filter(Objects::nonNull)
                .forEach(places::add);
        return places;
    }
}
