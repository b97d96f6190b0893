package slotwright.scheduling.day.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.absence.model.Times;
import slotwright.scheduling.day.model.Closure;
import slotwright.scheduling.day.model.LocationCalendar;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.recurrence.model.Timing;

/** Calendars that make a mistake about what comes again. */
final class RepeatMutants {

    static final Map<String, BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>>> OF_CALENDARS = Map.of(
            "what comes again comes once", with(RepeatMutants::once),
            "it comes again by the offset of its first time", with(RepeatMutants::byTheFirstOffset),
            "what is excepted takes place", with(again -> again(again, Set.of(), again.without())),
            "what others stand instead of takes place", with(again -> Times.of(again.series(), Set.of())),
            "nothing is cancelled",
                    (calendar, date) -> closures(
                                    calendar,
                                    closure ->
                                            new Closure(closure.times(), closure.reason(), closure.categories(), false))
                            .day(date));

    private RepeatMutants() {}

    private static BiFunction<LocationCalendar, LocalDate, Optional<LocationDay>> with(Mistake mistake) {
        return (calendar, date) -> closures(
                        calendar,
                        closure -> closure.times() instanceof Times.Again again
                                ? new Closure(
                                        mistake.in(again), closure.reason(), closure.categories(), closure.cancels())
                                : closure)
                .day(date);
    }

    @FunctionalInterface
    private interface Mistake {

        Times in(Times.Again again);
    }

    private static Times once(Times.Again again) {
        return again.series()
                .on(again.series().timing().begin().toLocalDate())
                .map(first -> Times.once(first.range()))
                .orElse(again);
    }

    private static Times byTheFirstOffset(Times.Again again) {
        Timing timing = again.series().timing();
        Instant first = LocalTimes.instant(timing.begin(), timing.beginZone());
        ZoneOffset offset = timing.beginZone().getRules().getOffset(first);
        Timing fixed = new Timing(timing.begin(), offset, timing.end(), offset, timing.allDay());
        return Series.of(fixed, again.series().rule(), again.series().exceptions())
                .accepted()
                .map(series -> Times.of(series, again.without()))
                .orElse(again);
    }

    private static Times again(Times.Again again, Set<LocalDateTime> exceptions, Set<LocalDate> without) {
        return Series.of(again.series().timing(), again.series().rule(), exceptions)
                .accepted()
                .map(series -> Times.of(series, without))
                .orElse(again);
    }

    private static LocationCalendar closures(LocationCalendar calendar, UnaryOperator<Closure> change) {
        List<Closure> changed = calendar.closures().stream().map(change).toList();
        return new LocationCalendar(
                calendar.locationId(),
                calendar.active(),
                calendar.zone(),
                calendar.bays(),
                calendar.closedDates(),
                calendar.windows(),
                changed,
                calendar.seasons(),
                calendar.demand());
    }
}
