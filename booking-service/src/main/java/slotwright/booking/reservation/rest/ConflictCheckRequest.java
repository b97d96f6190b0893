package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.WantedVisit;

/**
 * @param excludeBooking number of a booking whose own time does not count, because it is to be moved
 * @param channel that the booking would come by
 * @param overrides rules that the booking would be decided against
 */
public record ConflictCheckRequest(
        UUID serviceId,
        @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns,
        @Size(min = 1, max = ServiceRequest.MOST) List<@NotNull @Valid ServiceRequest> services,
        @NotNull UUID locationId,
        @NotNull @Size(max = 40) String startsAt,
        @Size(max = 64) String timeZone,
        UUID staffId,
        @Min(1) @Max(1000) Integer partySize,
        @Size(max = 18) String excludeBooking,
        @Pattern(regexp = "[a-z][a-z_]{0,31}") String channel,
        @Size(max = OverrideRequest.MOST) List<@NotNull @Valid OverrideRequest> overrides)
        implements AskedServices {

    WantedVisit wanted() {
        return WantedVisit.inquiry(
                ordered(),
                locationId,
                startsAt,
                timeZone,
                staffId,
                partySize,
                channel,
                null,
                OverrideRequest.overrides(overrides));
    }
}
