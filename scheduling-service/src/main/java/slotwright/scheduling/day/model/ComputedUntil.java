package slotwright.scheduling.day.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * How far the days of a resource are computed.
 *
 * @param zone by which its days are cut
 * @param last the last computed date, or null
 */
public record ComputedUntil(UUID resourceId, ZoneId zone, LocalDate last) {

    public boolean isBefore(LocalDate wanted) {
        return last == null || last.isBefore(wanted);
    }
}
