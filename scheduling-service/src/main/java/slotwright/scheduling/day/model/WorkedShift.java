package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.staff.model.Shift;

/**
 * A shift of one date, in instants.
 *
 * @param date on which it begins by the clocks of its place
 * @param shiftDate on which it begins, and counts, by the clocks of the home location
 * @param breaks written ones
 */
public record WorkedShift(
        LocalDate date, UUID locationId, TimeRange range, LocalDate shiftDate, List<TimeRange> breaks) {

    /** Empty where clocks skip the date or the whole shift. */
    static Optional<WorkedShift> of(LocalDate date, Shift shift, ZoneId zone, ZoneId home) {
        return LocalTimes.span(date, shift.hours().from(), shift.hours().to(), zone)
                .map(range -> new WorkedShift(
                        date,
                        shift.locationId(),
                        range,
                        LocalTimes.dateAt(range.from(), home),
                        breaks(date, shift, zone, range)));
    }

    private static List<TimeRange> breaks(LocalDate date, Shift shift, ZoneId zone, TimeRange whole) {
        return shift.breaks().stream()
                .flatMap(rest ->
                        LocalTimes.span(
                                date.plusDays(rest.daysLater()),
                                rest.hours().from(),
                                rest.hours().to(),
                                zone)
                                .stream())
                .flatMap(range -> range.intersection(whole).stream())
                .toList();
    }
}
