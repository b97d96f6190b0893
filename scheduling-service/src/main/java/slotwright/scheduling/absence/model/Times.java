package slotwright.scheduling.absence.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.recurrence.model.Occurrence;
import slotwright.scheduling.recurrence.model.Series;

/** When something takes place, by the clocks of one place. */
public sealed interface Times {

    /** Later than anything that is computed, and no later than databases can write. */
    Instant ENDLESS = Instant.parse("9999-01-01T00:00:00Z");

    /** Whatever of it overlaps the range, whole, in order of time. */
    List<TimeRange> overlapping(TimeRange range);

    /** It never takes place outside. */
    TimeRange hull();

    static Times once(TimeRange range) {
        return new Once(range);
    }

    /** @param without local dates; occurrences that begin on them do not take place */
    static Times of(Series series, Set<LocalDate> without) {
        return new Again(series, without);
    }

    record Once(TimeRange hull) implements Times {

        @Override
        public List<TimeRange> overlapping(TimeRange range) {
            return hull.overlaps(range) ? List.of(hull) : List.of();
        }
    }

    record Again(Series series, Set<LocalDate> without) implements Times {

        private static final Duration MARGIN = Duration.ofDays(2);

        @Override
        public List<TimeRange> overlapping(TimeRange range) {
            return series.overlapping(range).stream()
                    .filter(occurrence -> !without.contains(occurrence.start().toLocalDate()))
                    .map(Occurrence::range)
                    .toList();
        }

        @Override
        public TimeRange hull() {
            Instant first =
                    LocalTimes.instant(series.timing().begin(), series.timing().beginZone());
            return new TimeRange(first, series.lastDate().map(this::endBehind).orElse(ENDLESS));
        }

        private Instant endBehind(LocalDate last) {
            Optional<Occurrence> there = series.on(last);
            return there.map(occurrence -> occurrence.range().to())
                    .orElseGet(() -> LocalTimes.dayStart(last, series.timing().beginZone())
                            .plus(Duration.between(
                                    series.timing().begin(), series.timing().end()))
                            .plus(MARGIN));
        }
    }
}
