package slotwright.booking.reservation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Status;

/**
 * Which bookings a list has. Null means any.
 *
 * @param from first business date, inclusive
 * @param to last business date, inclusive
 * @param after the position behind the last item of the page before
 */
public record BookingFilter(
        LocalDate from, LocalDate to, Status status, UUID staffId, UUID locationId, Position after, int limit) {

    public record Position(Instant startsAt, UUID bookingId) {}
}
