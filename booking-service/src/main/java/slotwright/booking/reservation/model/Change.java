package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.List;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.contract.BookingEvents;
import slotwright.platform.contract.BookingEvents.Allocation;

/**
 * What a command did to a booking, to be written with everything that goes with it.
 *
 * @param before null when it is made
 * @param allocations what it uses up from now on; empty when it blocks nothing any more
 * @param at when it was decided, by the database's clock
 * @param reason in somebody's own words, or null
 * @param overrides the rules that it was decided against
 * @param chosen why the person who does it stands before the next best, or null where nobody was chosen
 */
public record Change(
        Kind kind,
        Booking before,
        Booking after,
        List<Allocation> allocations,
        Instant at,
        String reason,
        Overrides overrides,
        StaffChoice.Reason chosen) {

    /** Each with the type of its event and its name in the audit log. */
    public enum Kind {
        HELD(BookingEvents.HELD, "booking.held"),
        EXTENDED(BookingEvents.HELD, "booking.hold-extended"),
        CONFIRMED(BookingEvents.CONFIRMED, "booking.confirmed"),
        RESCHEDULED(BookingEvents.RESCHEDULED, "booking.rescheduled"),
        CANCELLED(BookingEvents.CANCELLED, "booking.cancelled"),
        COMPLETED(BookingEvents.COMPLETED, "booking.completed"),
        NO_SHOW(BookingEvents.NO_SHOW_RECORDED, "booking.no-show-recorded"),
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

    /** A change that needs no rule overridden. */
    public Change(Kind kind, Booking before, Booking after, List<Allocation> allocations, Instant at, String reason) {
        this(kind, before, after, allocations, at, reason, Overrides.NONE);
    }

    /** A change that chooses nobody. */
    public Change(
            Kind kind,
            Booking before,
            Booking after,
            List<Allocation> allocations,
            Instant at,
            String reason,
            Overrides overrides) {
        this(kind, before, after, allocations, at, reason, overrides, null);
    }

    /** The same as a choice of this person. */
    public Change by(StaffChoice choice) {
        return new Change(kind, before, after, allocations, at, reason, overrides, choice.reason());
    }

    /** The same with the booking as it is written. */
    public Change with(Booking written) {
        return new Change(kind, before, written, allocations, at, reason, overrides, chosen);
    }
}
