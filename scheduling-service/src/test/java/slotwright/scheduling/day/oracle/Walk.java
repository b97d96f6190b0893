package slotwright.scheduling.day.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * Somebody who looks at the clocks of a zone at every minute of some days and writes down what they show. Minutes
 * count from 1970 in UTC; what clocks show counts likewise, as if it were UTC.
 */
final class Walk {

    private static final int A_DAY = 24 * 60;

    /** No zone is as far from UTC, and no gap is as long. */
    private static final int FAR = 2 * A_DAY;

    private final int first;
    private final int[] shown;
    private final int[] firstShowing;

    /** @param end inclusive, by UTC like {@code begin} */
    Walk(ZoneId zone, LocalDate begin, LocalDate end) {
        first = midnight(begin);
        shown = new int[midnight(end.plusDays(1)) - first];
        firstShowing = new int[shown.length + 2 * FAR];
        Arrays.fill(firstShowing, Integer.MIN_VALUE);
        ZoneRules rules = zone.getRules();
        for (int i = shown.length - 1; i >= 0; i--) {
            ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(60L * (first + i)));
            shown[i] = first + i + offset.getTotalSeconds() / 60;
            firstShowing[shown[i] - first + FAR] = first + i;
        }
    }

    /**
     * The first minute at which clocks show that time. Where they never do, it comes as long after the last time that
     * they did show as their faces say: later by the gap.
     */
    int minuteOf(LocalDateTime local) {
        int face = midnight(local.toLocalDate()) + local.toLocalTime().toSecondOfDay() / 60;
        int skipped = 0;
        while (firstShowing[face - skipped - first + FAR] == Integer.MIN_VALUE) {
            skipped++;
        }
        return firstShowing[face - skipped - first + FAR] + skipped;
    }

    /** The first minute that shows this date or a later one: where the dates before are over. */
    int firstMinuteFrom(LocalDate date) {
        int begin = midnight(date);
        int i = Math.max(0, begin - first - FAR);
        while (shown[i] < begin) {
            i++;
        }
        return first + i;
    }

    /** Whether it is ever that date. */
    boolean shows(LocalDate date) {
        return dateAt(firstMinuteFrom(date)).equals(date);
    }

    LocalDate dateAt(int minute) {
        return LocalDate.ofEpochDay(Math.floorDiv(shown[minute - first], A_DAY));
    }

    private static int midnight(LocalDate date) {
        return (int) date.toEpochDay() * A_DAY;
    }

    /** At or before its begin, an end is on the next date. */
    int end(LocalDate date, LocalTime from, LocalTime to) {
        return minuteOf((to.isAfter(from) ? date : date.plusDays(1)).atTime(to));
    }
}
