package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * Some days of some months of every n-th year.
 *
 * @param months at least one
 */
public record Yearly(Set<Month> months, DaysOfMonth days) implements Pattern {

    /** After so many years the Gregorian calendar begins anew, with the same weekday. */
    static final int CYCLE = 400;

    public Yearly {
        months = Set.copyOf(months);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("a year without months");
        }
    }

    @Override
    public Frequency frequency() {
        return Frequency.YEARLY;
    }

    @Override
    public boolean hits(LocalDate date, Stride stride) {
        return stride.hits(distance(stride, date)) && (named(date) || spilledInto(date));
    }

    private boolean named(LocalDate date) {
        return months.contains(date.getMonth()) && days.hits(date);
    }

    /** Never from December, which has all days that a month can have. */
    private boolean spilledInto(LocalDate date) {
        YearMonth before = YearMonth.from(date).minusMonths(1);
        return date.getDayOfMonth() == 1 && months.contains(before.getMonth()) && days.spillOver(before);
    }

    @Override
    public LocalDate periodFrom(LocalDate date, Stride stride) {
        return stride.first().withDayOfYear(1).plusYears(stride.from(distance(stride, date)));
    }

    @Override
    public LocalDate periodAfter(LocalDate period, Stride stride) {
        return period.plusYears(stride.interval());
    }

    @Override
    public List<LocalDate> datesIn(LocalDate period, Stride stride) {
        return months.stream()
                .sorted()
                .flatMap(month -> days.in(YearMonth.of(period.getYear(), month)).stream())
                .distinct()
                .toList();
    }

    @Override
    public int cycle() {
        return CYCLE;
    }

    private static long distance(Stride stride, LocalDate date) {
        return (long) date.getYear() - stride.first().getYear();
    }
}
