package slotwright.platform.availability;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.time.TimeRange;

/**
 * A person who can do the visit, and what the booking then takes: the person's time, in pieces where there are gaps,
 * and for all of it a bay where the service uses one, and equipment.
 *
 * @param reason why this person stands before the next one of the list
 * @param visit from start to end with this person, without preparation, cleanup and buffers
 * @param level of this person, by which the visit has its time and its price; null where the services say nothing
 *     about it
 */
public record StaffChoice(
        UUID staffId, Merits merits, Reason reason, List<Allocation> allocations, TimeRange visit, String level) {

    public enum Reason {
        WISHED,
        ONLY_ONE,
        FEWEST_GAPS,
        LEAST_LOAD,
        BEST_RATED,
        LOWEST_COST,
        PREFERRED,
        ORDER_OF_ID,
        LAST;

        /** As in the history of a booking. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    StaffChoice because(Reason why) {
        return new StaffChoice(staffId, merits, why, allocations, visit, level);
    }
}
