package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Where a rule begins to count and how far it steps: every {@code interval}-th day, week, month or year, the one that
 * holds {@code first} being number 0.
 *
 * @param weekStart the first day of a week (WKST); with an interval it decides which weeks are meant
 */
record Stride(LocalDate first, int interval, DayOfWeek weekStart) {

    /** Whether a period is hit that many days, weeks, months or years away from that of {@code first}. */
    boolean hits(long distance) {
        return Math.floorMod(distance, interval) == 0;
    }

    /** The smallest distance that is hit and not below this one. */
    long from(long distance) {
        return distance + Math.floorMod(-distance, interval);
    }

    LocalDate weekOf(LocalDate date) {
        return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - weekStart.getValue(), 7));
    }
}
