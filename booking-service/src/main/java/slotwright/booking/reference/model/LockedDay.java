package slotwright.booking.reference.model;

import java.time.LocalDate;
import java.util.UUID;

/** A resource-day whose row this transaction has locked. */
public record LockedDay(String dayKey, UUID resourceId, LocalDate date, long loadVersion) {

    public LockedDay raised() {
        return new LockedDay(dayKey, resourceId, date, loadVersion + 1);
    }
}
