package slotwright.analytics.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which day the page is asked to show.
 *
 * @param date null for today, which is each location's own
 * @param locationId null for all
 */
public record DayQuery(LocalDate date, UUID locationId) {

    public LocalDate dateAt(KnownLocation location, Instant now) {
        return date != null ? date : location.dateAt(now);
    }

    public boolean wants(KnownLocation location) {
        return locationId == null || locationId.equals(location.id());
    }
}
