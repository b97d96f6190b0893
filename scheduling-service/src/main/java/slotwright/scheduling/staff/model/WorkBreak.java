package slotwright.scheduling.staff.model;

import java.time.LocalTime;

/**
 * A written break that comes back every week, within a span and by the clocks of its place.
 *
 * @param weekday ISO day on which it starts, 1 is Monday: the next one where a night shift rests after midnight
 * @param to at or before {@code from} means the next day
 */
public record WorkBreak(int weekday, LocalTime from, LocalTime to) {

    public boolean collidesWith(WorkBreak other) {
        return new WeekTime(weekday, hours()).isWithinReachOf(new WeekTime(other.weekday, other.hours()), 0);
    }

    DailyHours hours() {
        return new DailyHours(from, to);
    }
}
