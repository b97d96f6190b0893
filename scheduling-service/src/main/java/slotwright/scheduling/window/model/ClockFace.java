package slotwright.scheduling.window.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.LongStream;

/**
 * Whether two windows of a location are ever open at once, by what clocks on the wall show: in a night in which an
 * hour is skipped two that only abut on the clock's face may still meet; then the lowest id owns the time.
 */
final class ClockFace {

    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final int WEEK = 7;

    private ClockFace() {}

    static boolean meet(WindowRules one, WindowRules other) {
        return LongStream.rangeClosed(-1, 1).anyMatch(days -> meet(one, other, days));
    }

    /** @param days how much later the other one starts, by dates */
    private static boolean meet(WindowRules one, WindowRules other, long days) {
        long shift = days * DAY;
        return begin(one) < end(other) + shift && begin(other) + shift < end(one) && haveDates(one, other, days);
    }

    private static boolean haveDates(WindowRules one, WindowRules other, long days) {
        long first = Math.max(firstDate(one), firstDate(other) - days);
        long last = Math.min(lastDate(one), lastDate(other) - days);
        return LongStream.rangeClosed(first, Math.min(last, first + WEEK - 1))
                .anyMatch(date -> one.weekdays().contains(weekday(date))
                        && other.weekdays().contains(weekday(date + days)));
    }

    private static long begin(WindowRules rules) {
        return rules.from().toNanoOfDay();
    }

    private static long end(WindowRules rules) {
        return rules.to().toNanoOfDay() + (rules.to().isAfter(rules.from()) ? 0 : DAY);
    }

    private static long firstDate(WindowRules rules) {
        return (rules.effectiveFrom() == null ? LocalDate.MIN : rules.effectiveFrom()).toEpochDay();
    }

    private static long lastDate(WindowRules rules) {
        return (rules.effectiveTo() == null ? LocalDate.MAX : rules.effectiveTo()).toEpochDay();
    }

    /** The first day of the epoch was a Thursday. */
    private static int weekday(long epochDay) {
        return Math.floorMod(epochDay + 3, WEEK) + 1;
    }
}
