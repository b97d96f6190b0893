package slotwright.platform.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A start at which the visit fits.
 *
 * @param accepted what deciding about it says
 * @param seen the days that the offer was read from: of the location and of its staff, dates ascending
 */
public record OfferedStart(Instant startsAt, Decision.Accepted accepted, List<SeenDay> seen) {

    public Instant endsAt() {
        return accepted.visit().to();
    }

    public List<UUID> staffIds() {
        return accepted.staff().stream().map(StaffChoice::staffId).toList();
    }
}
