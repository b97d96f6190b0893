package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.List;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Allocation;

/**
 * What a command did to a booking, to be written with everything that goes with it.
 *
 * @param before null when it is made
 * @param allocations what it uses up from now on; empty when it blocks nothing any more
 * @param at when it was decided, by the database's clock
 * @param reason in somebody's own words, or null
 */
public record Change(
        Kind kind, Booking before, Booking after, List<Allocation> allocations, Instant at, String reason) {

    /** Each with the type of its event and its name in the audit log. */
    public enum Kind {
        HELD(BookingEvents.HELD, "booking.held"),
        EXTENDED(BookingEvents.HELD, "booking.hold-extended"),
        CONFIRMED(BookingEvents.CONFIRMED, "booking.confirmed"),
        RESCHEDULED(BookingEvents.RESCHEDULED, "booking.rescheduled"),
        CANCELLED(BookingEvents.CANCELLED, "booking.cancelled"),
        RELEASED(BookingEvents.HOLD_EXPIRED, "booking.hold-released"),
        EXPIRED(BookingEvents.HOLD_EXPIRED, "booking.hold-expired"),
        DISPLACED(BookingEvents.DISPLACED, "booking.displaced");

        private final String eventType;
        private final String action;

        Kind(String eventType, String action) {
            this.eventType = eventType;
            this.action = action;
        }

        public String eventType() {
            return eventType;
        }

        public String action() {
            return action;
        }
    }

    public Change {
        allocations = List.copyOf(allocations);
    }
}
