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

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

    /** On the clock's face: whether two spans of one person collide in an ordinary week. */
    public boolean collidesWith(WorkSpan other) {
        int distance = Math.floorMod(other.start() - start(), MINUTES_A_WEEK);
        return distance < minutes() || MINUTES_A_WEEK - distance < other.minutes();
    }

    private int start() {
        return (weekday - 1) * MINUTES_A_DAY + minuteOf(from);
    }

    private int minutes() {
        int difference = minuteOf(to) - minuteOf(from);
        return difference > 0 ? difference : difference + MINUTES_A_DAY;
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
