package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Some weekdays of every n-th week.
 *
 * @param days at least one
 */
public record Weekly(Set<DayOfWeek> days) implements Pattern {

    public Weekly {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a week without days");
        }
    }

    @Override
    public Frequency frequency() {
        return Frequency.WEEKLY;
    }

    @Override
    public boolean hits(LocalDate date, Stride stride) {
        return days.contains(date.getDayOfWeek()) && stride.hits(distance(stride, date));
    }

    @Override
    public LocalDate periodFrom(LocalDate date, Stride stride) {
        return stride.weekOf(stride.first()).plusWeeks(stride.from(distance(stride, date)));
    }

    @Override
    public LocalDate periodAfter(LocalDate period, Stride stride) {
        return period.plusWeeks(stride.interval());
    }

    @Override
    public List<LocalDate> datesIn(LocalDate period, Stride stride) {
        return period.datesUntil(period.plusWeeks(1))
                .filter(date -> days.contains(date.getDayOfWeek()))
                .toList();
    }

    @Override
    public int cycle() {
        return 1;
    }

    private static long distance(Stride stride, LocalDate date) {
        return ChronoUnit.WEEKS.between(stride.weekOf(stride.first()), stride.weekOf(date));
    }
}
