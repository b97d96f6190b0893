package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every n-th day. Each limit only leaves days out (RFC 5545, 3.3.10), and an empty one leaves out none. The interval
 * counts days, but periods are months, so that a limit to one month does not cost a look at each day of the others.
 *
 * @param monthDays as in {@link MonthDates}
 */
public record Daily(Set<Month> months, List<Integer> monthDays, Set<DayOfWeek> weekdays) implements Pattern {

    /** Up to the last year there is: how days fall on a long interval repeats only after thousands of years. */
    private static final int CYCLE = 12 * RuleDates.LAST_DATE.getYear();

    public Daily {
        months = Set.copyOf(months);
        monthDays = monthDays.stream().distinct().sorted().toList();
        weekdays = Set.copyOf(weekdays);
    }

    @Override
    public Frequency frequency() {
        return Frequency.DAILY;
    }

    @Override
    public boolean hits(LocalDate date, Stride stride) {
        return stride.hits(distance(stride, date)) && allowed(date);
    }

    private boolean allowed(LocalDate date) {
        return (months.isEmpty() || months.contains(date.getMonth()))
                && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                && (monthDays.isEmpty() || onRightDay(date));
    }

    private boolean onRightDay(LocalDate date) {
        int day = date.getDayOfMonth();
        return monthDays.contains(day) || monthDays.contains(day - 1 - date.lengthOfMonth());
    }

    @Override
    public LocalDate periodFrom(LocalDate date, Stride stride) {
        return date.withDayOfMonth(1);
    }

    @Override
    public LocalDate periodAfter(LocalDate period, Stride stride) {
        return period.plusMonths(1);
    }

    @Override
    public List<LocalDate> datesIn(LocalDate period, Stride stride) {
        if (!months.isEmpty() && !months.contains(period.getMonth())) {
            return List.of();
        }
        List<LocalDate> dates = new ArrayList<>();
        LocalDate end = YearMonth.from(period).atEndOfMonth();
        LocalDate date = stride.first().plusDays(stride.from(distance(stride, period)));
        for (; !date.isAfter(end); date = date.plusDays(stride.interval())) {
            if (allowed(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    @Override
    public int cycle() {
        return CYCLE;
    }

    private static long distance(Stride stride, LocalDate date) {
        return ChronoUnit.DAYS.between(stride.first(), date);
    }
}
