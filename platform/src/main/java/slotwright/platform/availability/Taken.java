package slotwright.platform.availability;

import java.time.Instant;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;

/**
 * An allocation with whose it is.
 *
 * @param owner the booking
 * @param expiresAt of a hold, or null; from this instant on the time counts as free
 */
public record Taken(UUID owner, Allocation allocation, Instant expiresAt) {

    boolean countsFor(VisitNeed need, Instant now) {
        return !isExpired(now) && !owner.equals(need.ignoredOwner());
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
