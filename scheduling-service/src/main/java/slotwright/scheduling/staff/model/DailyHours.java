package slotwright.scheduling.staff.model;

import java.time.LocalTime;

/**
 * A time of day without a date, such as that of a shift or of a break.
 *
 * @param to at or before {@code from} means the next day
 */
public record DailyHours(LocalTime from, LocalTime to) {

    static final int A_DAY = 24 * 60 * 60;

    /** From the begin of this to the next begin of the other. */
    int secondsUntil(DailyHours other) {
        return Math.floorMod(other.from.toSecondOfDay() - from.toSecondOfDay(), A_DAY);
    }

    /** On the face of a clock without a date. */
    boolean overlaps(DailyHours other) {
        return secondsUntil(other) < seconds() || other.secondsUntil(this) < other.seconds();
    }

    /** On the clock's face. */
    int seconds() {
        int difference = to.toSecondOfDay() - from.toSecondOfDay();
        return difference > 0 ? difference : difference + A_DAY;
    }
}
