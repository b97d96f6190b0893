package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.WantedBreak;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.Shift;

/**
 * All that decides about the days of one person, which are cut by the clocks of the home location.
 *
 * @param active an inactive person has neither spans nor wishes
 * @param zones of the home location and of every location in the schedules and overrides
 * @param schedules never two for one date
 * @param overrides by their dates
 */
public record StaffCalendar(
        UUID staffId,
        boolean active,
        UUID homeLocationId,
        Map<UUID, ZoneId> zones,
        List<Schedule> schedules,
        List<Closure> closures,
        Map<LocalDate, DayOverride> overrides) {

    /** Where no schedule says otherwise. */
    public static final StaffLimits DEFAULT_LIMITS = new StaffLimits(8, 8);

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::from).thenComparing(Span::locationId).thenComparing(Span::to);

    /** The day without its version; empty for a date that the home zone skipped. */
    public Optional<StaffDay> day(LocalDate date) {
        return LocalTimes.day(date, home()).map(extent -> day(date, extent, around(date)));
    }

    /** Every shift that begins, by the clocks of its place, on one of these dates, both inclusive. */
    public Stream<WorkedShift> worked(LocalDate first, LocalDate last) {
        return active ? first.datesUntil(last.plusDays(1)).flatMap(this::worked) : Stream.empty();
    }

    /** Of the schedule that holds on the date. */
    public int travelMinutes(LocalDate date) {
        return schedule(date).map(Schedule::travelMinutes).orElse(0);
    }

    /**
     * Those that may reach into the date, and all others of the same shift dates: a shift reaches over midnight,
     * further where a zone skipped a date; and at a location in another zone it starts there up to two dates before
     * or after.
     */
    private List<WorkedShift> around(LocalDate date) {
        return worked(date.minusDays(5), date.plusDays(2)).toList();
    }

    private Stream<WorkedShift> worked(LocalDate date) {
        DayOverride override = overrides.get(date);
        Stream<Shift> shifts = override == null
                ? schedule(date).stream().flatMap(schedule -> schedule.shiftsOn(date))
                : override.shifts();
        return shifts.flatMap(shift -> WorkedShift.of(date, shift, zones.get(shift.locationId()), home()).stream());
    }

    private StaffDay day(LocalDate date, TimeRange extent, List<WorkedShift> worked) {
        return new StaffDay(
                staffId,
                homeLocationId,
                date,
                home().getId(),
                extent.from(),
                extent.to(),
                UnnumberedDays.VERSION,
                UnnumberedDays.ZONE_DATA,
                spans(extent, worked),
                Closure.within(extent, closures),
                limits(date),
                breaks(extent, worked),
                wantedBreaks(extent, worked),
                active ? new Wishes(home(), this::schedule).on(date, extent) : WorkWishes.NONE);
    }

    private static List<Span> spans(TimeRange extent, List<WorkedShift> worked) {
        return worked.stream()
                .flatMap(shift -> shift.range().intersection(extent).stream()
                        .map(part -> new Span(shift.locationId(), part.from(), part.to(), shift.shiftDate())))
                .sorted(ORDER)
                .toList();
    }

    private static List<Break> breaks(TimeRange extent, List<WorkedShift> worked) {
        return worked.stream()
                .flatMap(shift -> shift.breaks().stream())
                .flatMap(rest -> rest.intersection(extent).stream())
                .sorted()
                .map(part -> new Break(part.from(), part.to()))
                .toList();
    }

    private List<WantedBreak> wantedBreaks(TimeRange extent, List<WorkedShift> worked) {
        return LongShift.of(worked).stream()
                .filter(shift -> shift.range().overlaps(extent))
                .flatMap(shift -> shift.wantedBreak(breakMinutes(shift.shiftDate())).stream())
                .toList();
    }

    private StaffLimits limits(LocalDate date) {
        StaffLimits usual = schedule(date)
                .map(schedule -> new StaffLimits(schedule.maxAppointmentsPerDay(), schedule.maxHoursPerDay()))
                .orElse(DEFAULT_LIMITS);
        return Optional.ofNullable(overrides.get(date))
                .map(override -> new StaffLimits(
                        orElse(override.maxAppointmentsPerDay(), usual.maxAppointmentsPerDay()),
                        orElse(override.maxHoursPerDay(), usual.maxHoursPerDay())))
                .orElse(usual);
    }

    private int breakMinutes(LocalDate date) {
        int usual = schedule(date).map(Schedule::preferredBreakMinutes).orElse(Schedule.PREFERRED_BREAK_MINUTES);
        return Optional.ofNullable(overrides.get(date))
                .map(override -> orElse(override.preferredBreakMinutes(), usual))
                .orElse(usual);
    }

    private Optional<Schedule> schedule(LocalDate date) {
        return schedules.stream().filter(schedule -> schedule.holdsOn(date)).findFirst();
    }

    private ZoneId home() {
        return zones.get(homeLocationId);
    }

    private static int orElse(Integer said, int usual) {
        return said == null ? usual : said;
    }
}
