package slotwright.scheduling.staff.model;

import java.time.LocalTime;
import java.util.UUID;

/**
 * Working time that comes back every week, in the local time of the place where it is worked.
 *
 * @param weekday ISO day on which it starts, 1 is Monday
 * @param to at or before {@code from} means the next day
 */
public record WorkSpan(int weekday, LocalTime from, LocalTime to, UUID locationId) {

    private static final int A_DAY = 24 * 60 * 60;
    private static final int A_WEEK = 7 * A_DAY;

    /** On the clock's face: whether two spans of one person collide in an ordinary week. */
    public boolean collidesWith(WorkSpan other) {
        int distance = Math.floorMod(other.start() - start(), A_WEEK);
        return distance < seconds() || A_WEEK - distance < other.seconds();
    }

    private int start() {
        return (weekday - 1) * A_DAY + from.toSecondOfDay();
    }

    private int seconds() {
        int difference = to.toSecondOfDay() - from.toSecondOfDay();
        return difference > 0 ? difference : difference + A_DAY;
    }
}
