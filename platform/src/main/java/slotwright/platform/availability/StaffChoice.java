package slotwright.platform.availability;

import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.time.TimeRange;

/**
 * A person who can do the visit, and what the booking then takes: the person's time, in pieces where there are gaps,
 * and for all of it a bay where the service uses one, and equipment.
 *
 * @param gaps free pieces that the visit leaves beside itself in the shift: 0 fits snugly, 2 stands alone
 * @param minutesThatDay work already in the shift, from preparation to cleanup
 * @param reason why this person stands before the next one of the list
 * @param visit from start to end with this person, without preparation, cleanup and buffers
 * @param level of this person, by which the visit has its time and its price; null where the services say nothing
 *     about it
 */
public record StaffChoice(
        UUID staffId,
        int gaps,
        long minutesThatDay,
        Reason reason,
        List<Allocation> allocations,
        TimeRange visit,
        String level) {

    public enum Reason {
        WISHED,
        ONLY_ONE,
        FEWEST_GAPS,
        LEAST_LOAD,
        ORDER_OF_ID,
        LAST
    }

    StaffChoice because(Reason why) {
        return new StaffChoice(staffId, gaps, minutesThatDay, why, allocations, visit, level);
    }
}
