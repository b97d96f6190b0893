package slotwright.scheduling.staff.model;

import java.time.LocalDate;
import java.util.List;

/**
 * When a person works, week after week, in a period of dates.
 *
 * @param effectiveTo inclusive; null has no end
 */
public record Schedule(
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<WorkSpan> spans,
        int maxAppointmentsPerDay,
        int maxHoursPerDay) {

    public Schedule {
        spans = List.copyOf(spans);
    }

    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    public boolean overlaps(Schedule other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Schedule other) {
        return other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo);
    }
}
