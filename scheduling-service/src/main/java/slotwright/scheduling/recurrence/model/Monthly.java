package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Some days of every n-th month.
 *
 * @param months those that count; empty for all
 */
public record Monthly(Set<Month> months, DaysOfMonth days) implements Pattern {

    /** The months of 400 years, after which the Gregorian calendar begins anew with the same weekday. */
    private static final int CYCLE = 12 * Yearly.CYCLE;

    public Monthly {
        months = Set.copyOf(months);
    }

    @Override
    public Frequency frequency() {
        return Frequency.MONTHLY;
    }

    @Override
    public boolean hits(LocalDate date, Stride stride) {
        YearMonth month = YearMonth.from(date);
        return (days.hits(date) && meant(month, stride))
                || (date.getDayOfMonth() == 1
                        && days.spillOver(month.minusMonths(1))
                        && meant(month.minusMonths(1), stride));
    }

    private boolean meant(YearMonth month, Stride stride) {
        return counts(month) && stride.hits(distance(stride, month));
    }

    private boolean counts(YearMonth month) {
        return months.isEmpty() || months.contains(month.getMonth());
    }

    @Override
    public LocalDate periodFrom(LocalDate date, Stride stride) {
        YearMonth month = YearMonth.from(date);
        YearMonth from = days.spillOver(month.minusMonths(1)) ? month.minusMonths(1) : month;
        return stride.first().withDayOfMonth(1).plusMonths(stride.from(distance(stride, from)));
    }

    @Override
    public LocalDate periodAfter(LocalDate period, Stride stride) {
        return period.plusMonths(stride.interval());
    }

    @Override
    public List<LocalDate> datesIn(LocalDate period, Stride stride) {
        YearMonth month = YearMonth.from(period);
        return counts(month) ? days.in(month) : List.of();
    }

    @Override
    public int cycle() {
        return CYCLE;
    }

    private static long distance(Stride stride, YearMonth month) {
        return ChronoUnit.MONTHS.between(YearMonth.from(stride.first()), month);
    }
}
