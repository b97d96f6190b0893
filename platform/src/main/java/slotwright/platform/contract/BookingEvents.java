package slotwright.platform.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;
import slotwright.platform.time.TimeRange;

/** What booking-service says. Topic {@code booking.bookings.v1}, key the location id, subject the booking id. */
public final class BookingEvents {

    public static final String HELD = "booking.held.v1";
    public static final String CONFIRMED = "booking.confirmed.v1";
    public static final String RESCHEDULED = "booking.rescheduled.v1";
    public static final String CANCELLED = "booking.cancelled.v1";
    public static final String COMPLETED = "booking.completed.v1";
    public static final String NO_SHOW_RECORDED = "booking.no-show-recorded.v1";
    public static final String HOLD_EXPIRED = "booking.hold-expired.v1";
    public static final String DISPLACED = "booking.displaced.v1";

    private BookingEvents() {}

    public enum Status {
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("in_progress")
        IN_PROGRESS,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("cancelled")
        CANCELLED,
        @JsonProperty("no_show")
        NO_SHOW
    }

    /**
     * The whole booking after a change. No free text and nothing about the person but an opaque reference.
     *
     * @param date local start date at the location: the business date
     * @param holdExpiresAt for a draft only
     * @param allocations what the booking uses up; empty when it blocks nothing any more
     * @param attention null, or why staff must look, such as {@code schedule-changed}
     * @param touched the location-days whose load this change raised
     */
    public record BookingState(
            UUID bookingId,
            String number,
            long version,
            Status status,
            UUID locationId,
            String zone,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            Instant holdExpiresAt,
            List<BookedService> services,
            List<UUID> staffIds,
            int partySize,
            Money subtotal,
            Money total,
            UUID personRef,
            String channel,
            int modificationCount,
            String attention,
            Instant createdAt,
            List<Allocation> allocations,
            List<Touched> touched) {}

    public record BookedService(
            UUID serviceId, long serviceVersion, String category, int minutes, Money price, List<BookedAddOn> addOns) {}

    public record BookedAddOn(UUID addOnId, int quantity, int minutes, Money price) {}

    /**
     * A booking's use of one resource, preparation, cleanup and buffers included. A person who is free meanwhile has
     * one for each piece of the visit.
     *
     * @param workFrom where preparation begins: {@code from} without the buffer
     * @param workTo where cleanup ends: {@code to} without the buffer; limits per day count this part, which is empty
     *     where only a buffer follows
     * @param capacity the resource's capacity when this was decided
     */
    public record Allocation(
            UUID resourceId, Instant from, Instant to, Instant workFrom, Instant workTo, int quantity, int capacity) {

        @JsonIgnore
        public TimeRange range() {
            return new TimeRange(from, to);
        }
    }

    public record Touched(UUID locationId, LocalDate date, long loadVersion) {}
}
