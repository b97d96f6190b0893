package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/**
 * All that decides about the days of one person, which are cut by the clocks of the home location.
 *
 * @param active an inactive person has no spans
 * @param zones of the home location and of every location in the schedules
 * @param schedules never two for one date
 */
public record StaffCalendar(
        UUID staffId,
        boolean active,
        UUID homeLocationId,
        Map<UUID, ZoneId> zones,
        List<Schedule> schedules,
        List<Closure> closures) {

    /** Where no schedule says otherwise. */
    public static final StaffLimits DEFAULT_LIMITS = new StaffLimits(8, 8);

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::from).thenComparing(Span::locationId).thenComparing(Span::to);

    /** The day without its version; empty for a date that the home zone skipped. */
    public Optional<StaffDay> day(LocalDate date) {
        ZoneId home = zones.get(homeLocationId);
        return LocalTimes.day(date, home)
                .map(extent -> new StaffDay(
                        staffId,
                        homeLocationId,
                        date,
                        home.getId(),
                        extent.from(),
                        extent.to(),
                        UnnumberedDays.VERSION,
                        UnnumberedDays.ZONE_DATA,
                        spans(date, extent),
                        Closure.within(extent, closures),
                        limits(date)));
    }

    private List<Span> spans(LocalDate date, TimeRange extent) {
        return active
                ? schedules.stream()
                        .flatMap(schedule -> spans(schedule, date, extent))
                        .sorted(ORDER)
                        .toList()
                : List.of();
    }

    /**
     * A shift reaches over midnight, further where the zone skipped a date; and at a location in another zone it
     * starts there on the date before or after.
     */
    private Stream<Span> spans(Schedule schedule, LocalDate date, TimeRange extent) {
        return Stream.iterate(date.minusDays(3), day -> day.plusDays(1))
                .limit(5)
                .filter(schedule::holdsOn)
                .flatMap(started -> schedule.spans().stream()
                        .filter(span -> span.weekday() == started.getDayOfWeek().getValue())
                        .flatMap(span -> part(span, started, extent).stream()));
    }

    private Optional<Span> part(WorkSpan span, LocalDate started, TimeRange extent) {
        return LocalTimes.span(started, span.from(), span.to(), zones.get(span.locationId()))
                .flatMap(whole -> whole.intersection(extent).map(part -> cut(span, whole, part)));
    }

    /** The shift counts on the date on which it began by the clocks of the home location. */
    private Span cut(WorkSpan span, TimeRange whole, TimeRange part) {
        LocalDate shiftDate = LocalTimes.dateAt(whole.from(), zones.get(homeLocationId));
        return new Span(span.locationId(), part.from(), part.to(), shiftDate);
    }

    private StaffLimits limits(LocalDate date) {
        return schedules.stream()
                .filter(schedule -> schedule.holdsOn(date))
                .findFirst()
                .map(schedule -> new StaffLimits(schedule.maxAppointmentsPerDay(), schedule.maxHoursPerDay()))
                .orElse(DEFAULT_LIMITS);
    }
}
