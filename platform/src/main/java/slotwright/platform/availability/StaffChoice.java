package slotwright.platform.availability;

import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;

/**
 * A person who can do the visit, and what the booking then takes: the person's time, and a bay where the service uses
 * one.
 *
 * @param gaps free pieces that the visit leaves beside itself in the shift: 0 fits snugly, 2 stands alone
 * @param minutesThatDay work already in the shift, from preparation to cleanup
 * @param reason why this person stands before the next one of the list
 */
public record StaffChoice(UUID staffId, int gaps, long minutesThatDay, Reason reason, List<Allocation> allocations) {

    public enum Reason {
        WISHED,
        ONLY_ONE,
        FEWEST_GAPS,
        LEAST_LOAD,
        ORDER_OF_ID,
        LAST
    }

    StaffChoice because(Reason why) {
        return new StaffChoice(staffId, gaps, minutesThatDay, why, allocations);
    }
}
