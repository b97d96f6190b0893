package slotwright.scheduling.staff.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is worked from one date on, in the local time of the place.
 *
 * @param breaks written ones, each within the hours
 */
public record Shift(DailyHours hours, UUID locationId, List<Pause> breaks) {

    /** @param daysLater than the date on which the shift begins: 1 where a night shift rests after midnight */
    public record Pause(int daysLater, DailyHours hours) {}

    public Shift {
        breaks = List.copyOf(breaks);
    }

    /** @param after seconds from the begin of the shift to that of the break; empty where it does not lie in the shift */
    static Optional<Pause> pause(DailyHours shift, DailyHours pause, int after) {
        return after + pause.seconds() <= shift.seconds()
                ? Optional.of(new Pause((shift.from().toSecondOfDay() + after) / DailyHours.A_DAY, pause))
                : Optional.empty();
    }
}
