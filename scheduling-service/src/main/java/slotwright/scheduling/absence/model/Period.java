package slotwright.scheduling.absence.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.recurrence.model.RuleWriter;
import slotwright.scheduling.recurrence.model.Ruling;
import slotwright.scheduling.recurrence.model.Series;
import slotwright.scheduling.recurrence.model.Timing;

/**
 * When an absence is, as it was entered.
 *
 * @param from the first local time; midnight of the first date when {@code allDay}
 * @param to the end, exclusive; midnight behind the last date when {@code allDay}
 * @param repeat by what rule it comes again, or null
 */
public record Period(LocalDateTime from, LocalDateTime to, boolean allDay, Repeat repeat) {

    /** Behind the end of everything that has none. */
    public static final LocalDateTime ENDLESS = LocalDate.of(9999, 12, 31).atStartOfDay();

    /** By the clocks of that zone; empty where they skip the whole of it, or its rule is none. */
    public Optional<Times> times(ZoneId zone) {
        return times(zone, Set.of());
    }

    /** @param without local dates; occurrences that begin on them do not take place */
    public Optional<Times> times(ZoneId zone, Set<LocalDate> without) {
        return repeat == null
                ? once(zone).map(Times::once)
                : series(zone).accepted().map(series -> Times.of(series, without));
    }

    /** Once, as the occurrence that begins on that local date; empty where none does. */
    public Optional<Period> on(LocalDate date, ZoneId zone) {
        LocalDateTime begin = date.atTime(from.toLocalTime());
        return repeat == null
                ? Optional.empty()
                : series(zone)
                        .accepted()
                        .flatMap(series -> series.on(date))
                        .map(there -> new Period(begin, begin.plus(Duration.between(from, to)), allDay, null));
    }

    /** What its rule means by the clocks of that zone; only where it comes again. */
    public Ruling<Series> series(ZoneId zone) {
        Timing timing = allDay ? Timing.days(from.toLocalDate(), to.toLocalDate(), zone) : Timing.at(from, to, zone);
        List<LocalDateTime> exceptions = repeat.exceptDates().stream()
                .map(date -> date.atTime(from.toLocalTime()))
                .toList();
        return Series.read(timing, repeat.rule(), exceptions);
    }

    /** The same with the rule in its one spelling, from its first occurrence on. */
    public Period as(Series series) {
        Timing timing = series.timing();
        return new Period(
                timing.begin(),
                timing.end(),
                allDay,
                new Repeat(RuleWriter.canonical(series.rule()), repeat.exceptDates()));
    }

    /** The local end of the last occurrence, {@link #ENDLESS} where there is none; null for what is once. */
    public LocalDateTime lastEnd(ZoneId zone) {
        if (repeat == null) {
            return null;
        }
        return series(zone)
                .accepted()
                .flatMap(Series::lastDate)
                .map(last -> last.atTime(from.toLocalTime()).plus(Duration.between(from, to)))
                .orElse(ENDLESS);
    }

    private Optional<TimeRange> once(ZoneId zone) {
        Instant begin = allDay ? LocalTimes.dayStart(from.toLocalDate(), zone) : LocalTimes.instant(from, zone);
        Instant end = allDay ? LocalTimes.dayStart(to.toLocalDate(), zone) : LocalTimes.instant(to, zone);
        return begin.isBefore(end) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }
}
