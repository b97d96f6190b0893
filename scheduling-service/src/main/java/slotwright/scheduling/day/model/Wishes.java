package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import slotwright.platform.contract.WorkWishes;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkPreferences;
import slotwright.scheduling.staff.model.WorkPreferences.WeeklyTime;

/**
 * Makes instants of what a person likes.
 *
 * @param home whose clocks are meant
 * @param schedules which one holds on a date, if any
 */
record Wishes(ZoneId home, Function<LocalDate, Optional<Schedule>> schedules) {

    /** A time that begins on the evening before may reach into the date, further where the zone skipped one. */
    private static final int EVENINGS = 2;

    WorkWishes on(LocalDate date, TimeRange extent) {
        return new WorkWishes(
                times(date, extent, WorkPreferences::preferredTimes),
                times(date, extent, WorkPreferences::avoidedTimes),
                schedules
                        .apply(date)
                        .map(schedule -> schedule.preferences().preferredCategories())
                        .orElse(null));
    }

    private List<WorkWishes.Time> times(
            LocalDate date, TimeRange extent, Function<WorkPreferences, List<WeeklyTime>> kind) {
        List<TimeRange> parts = date.minusDays(EVENINGS)
                .datesUntil(date.plusDays(1))
                .flatMap(begin -> beginningOn(begin, kind))
                .flatMap(range -> range.intersection(extent).stream())
                .toList();
        return TimeRange.joined(parts).stream()
                .map(part -> new WorkWishes.Time(part.from(), part.to()))
                .toList();
    }

    private Stream<TimeRange> beginningOn(LocalDate date, Function<WorkPreferences, List<WeeklyTime>> kind) {
        return schedules.apply(date).stream()
                .flatMap(schedule -> kind.apply(schedule.preferences()).stream())
                .filter(time -> time.weekday() == date.getDayOfWeek().getValue())
                .flatMap(time -> LocalTimes.span(date, time.from(), time.to(), home).stream());
    }
}
