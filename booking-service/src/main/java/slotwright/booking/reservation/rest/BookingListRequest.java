package slotwright.booking.reservation.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import slotwright.booking.reservation.ListBookings;
import slotwright.booking.reservation.model.BookingFilter;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.page.Cursor;
import slotwright.platform.page.Limit;
import slotwright.platform.problem.Problem;

/** The query of the list of bookings. */
public class BookingListRequest {

    @QueryParam("from")
    @Parameter(description = "First local date, inclusive")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last local date, inclusive")
    LocalDate to;

    @QueryParam("status")
    Status status;

    @QueryParam("staffId")
    UUID staffId;

    @QueryParam("locationId")
    UUID locationId;

    @QueryParam("sort")
    @Pattern(regexp = "startsAt", message = "must be startsAt")
    String sort;

    @QueryParam("cursor")
    String cursor;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, 50 unless told")
    String limit;

    BookingFilter filter() {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("?to", "before-from", "must not be before from");
        }
        BookingFilter.Position after = cursor == null
                ? null
                : Cursor.read(
                        ListBookings.LIST,
                        cursor,
                        keys -> new BookingFilter.Position(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        return new BookingFilter(from, to, status, staffId, locationId, after, Limit.of(limit));
    }
}
