package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days by their number (BYMONTHDAY), such as the 2nd and the last.
 *
 * @param days 1 to 31 from the month's start, -1 to -31 from its end, ascending, at least one
 * @param onlyOn the weekdays on which they count (Friday the 13th); empty for any
 * @param skip what becomes of a day that a month does not have; only {@link Skip#OMIT} together with weekdays or with
 *     days below -28
 */
public record MonthDates(List<Integer> days, Set<DayOfWeek> onlyOn, Skip skip) implements DaysOfMonth {

    static final int LONGEST_MONTH = 31;
    static final int SHORTEST_MONTH = 28;

    public MonthDates {
        days = List.copyOf(new TreeSet<>(days));
        onlyOn = Set.copyOf(onlyOn);
        if (days.isEmpty() || days.contains(0)) {
            throw new IllegalArgumentException("days of a month are 1 to 31 or -1 to -31, not " + days);
        }
        if (skip != Skip.OMIT && (!onlyOn.isEmpty() || days.get(0) < -SHORTEST_MONTH)) {
            throw new IllegalArgumentException("nothing to skip to: " + days + " " + onlyOn);
        }
    }

    @Override
    public List<LocalDate> in(YearMonth month) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (int day : days) {
            date(day, month).ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }

    private Optional<LocalDate> date(int day, YearMonth month) {
        int length = month.lengthOfMonth();
        if (day > length) {
            return switch (skip) {
                case OMIT -> Optional.empty();
                case BACKWARD -> Optional.of(month.atEndOfMonth());
                case FORWARD -> Optional.of(month.plusMonths(1).atDay(1));
            };
        }
        int fromStart = day > 0 ? day : length + 1 + day;
        return fromStart < 1
                ? Optional.empty()
                : Optional.of(month.atDay(fromStart)).filter(this::onRightWeekday);
    }

    @Override
    public boolean hits(LocalDate date) {
        return onRightWeekday(date) && (listed(date) || standsIn(date));
    }

    private boolean listed(LocalDate date) {
        int day = date.getDayOfMonth();
        return days.contains(day) || days.contains(day - 1 - date.lengthOfMonth());
    }

    private boolean standsIn(LocalDate date) {
        return skip == Skip.BACKWARD
                && date.getDayOfMonth() == date.lengthOfMonth()
                && lastDay() > date.lengthOfMonth();
    }

    @Override
    public boolean spillOver(YearMonth month) {
        return skip == Skip.FORWARD && lastDay() > month.lengthOfMonth();
    }

    private int lastDay() {
        return days.get(days.size() - 1);
    }

    private boolean onRightWeekday(LocalDate date) {
        return onlyOn.isEmpty() || onlyOn.contains(date.getDayOfWeek());
    }
}
