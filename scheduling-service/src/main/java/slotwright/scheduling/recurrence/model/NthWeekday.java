package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A weekday within a month: the second Tuesday, the last Friday, or every Monday.
 *
 * @param nth 1 to 5 from the month's start, -1 to -5 from its end, {@link #EVERY} for each of them
 */
public record NthWeekday(int nth, DayOfWeek day) implements Comparable<NthWeekday> {

    public static final int EVERY = 0;
    static final int LAST_NTH = 5;

    private static final Comparator<NthWeekday> ORDER =
            Comparator.comparingInt(NthWeekday::nth).thenComparing(NthWeekday::day);

    public NthWeekday {
        if (Math.abs(nth) > LAST_NTH) {
            throw new IllegalArgumentException("no month has a weekday number " + nth);
        }
    }

    boolean hits(LocalDate date) {
        return date.getDayOfWeek() == day && (nth == EVERY || nth == number(date));
    }

    private int number(LocalDate date) {
        return nth > 0 ? (date.getDayOfMonth() - 1) / 7 + 1 : -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    }

    @Override
    public int compareTo(NthWeekday other) {
        return ORDER.compare(this, other);
    }
}
