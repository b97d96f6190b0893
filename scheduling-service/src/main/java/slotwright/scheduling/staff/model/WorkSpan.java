package slotwright.scheduling.staff.model;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.scheduling.staff.model.Shift.Pause;

/**
 * Working time that comes back every week, in the local time of the place where it is worked.
 *
 * @param weekday ISO day on which it starts, 1 is Monday
 * @param to at or before {@code from} means the next day
 */
public record WorkSpan(int weekday, LocalTime from, LocalTime to, UUID locationId) {

    /** On the clock's face: whether two spans of one person collide in an ordinary week. */
    public boolean collidesWith(WorkSpan other) {
        return isWithinReachOf(other, 0);
    }

    /** On the clock's face: whether less than these minutes lie between the two, on either side. */
    public boolean isWithinReachOf(WorkSpan other, int minutes) {
        return new WeekTime(weekday, hours()).isWithinReachOf(new WeekTime(other.weekday, other.hours()), minutes);
    }

    /** The break as one of this span; empty where it does not lie in it. */
    public Optional<Pause> pause(WorkBreak rest) {
        int after = new WeekTime(weekday, hours()).secondsUntil(new WeekTime(rest.weekday(), rest.hours()));
        return Shift.pause(hours(), rest.hours(), after);
    }

    Shift shift(List<WorkBreak> breaks) {
        return new Shift(
                hours(),
                locationId,
                breaks.stream().flatMap(rest -> pause(rest).stream()).toList());
    }

    private DailyHours hours() {
        return new DailyHours(from, to);
    }
}
