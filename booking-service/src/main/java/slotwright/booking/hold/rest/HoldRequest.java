package slotwright.booking.hold.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.AddOnRequest;
import slotwright.booking.reservation.rest.AskedServices;
import slotwright.booking.reservation.rest.BookingRequest;
import slotwright.booking.reservation.rest.Details;
import slotwright.booking.reservation.rest.ServiceRequest;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;

/** Time to be held: as a booking, but whose it is may be said later. */
public record HoldRequest(
        UUID serviceId,
        @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns,
        @Size(min = 1, max = ServiceRequest.MOST) List<@NotNull @Valid ServiceRequest> services,
        @NotNull UUID locationId,
        @NotNull @Size(max = 40) String startsAt,
        @Size(max = 64) String timeZone,
        UUID staffId,
        @Min(1) @Max(1000) Integer partySize,
        @Valid ContactRequest customer,
        @Size(max = 9000) String seenVersion,
        @Pattern(regexp = "[a-z][a-z_]{0,31}") String channel,
        @MultiLine @Size(max = 2000) String notes,
        Money expectedTotal,
        UUID quoteId,
        @Size(min = 3, max = 32) @Pattern(regexp = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*") String promotionCode,
        @Details Map<String, Object> details)
        implements AskedServices {

    WantedVisit wanted() {
        return new BookingRequest(
                        serviceId,
                        addOns,
                        services,
                        locationId,
                        startsAt,
                        timeZone,
                        staffId,
                        partySize,
                        customer,
                        seenVersion,
                        channel,
                        notes,
                        expectedTotal,
                        quoteId,
                        promotionCode,
                        details,
                        null)
                .wanted(false);
    }
}
