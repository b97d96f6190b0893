package slotwright.booking.quote.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.AddOnRequest;
import slotwright.booking.reservation.rest.AskedServices;
import slotwright.booking.reservation.rest.BookingRequest;
import slotwright.booking.reservation.rest.ServiceRequest;

/**
 * A visit whose price is asked for.
 *
 * @param serviceId the only service; instead of services
 * @param services done one after the other by one person
 * @param startsAt with the offset that the zone has then
 * @param timeZone the viewer's, when it is not the location's
 * @param staffId the only person to consider
 * @param partySize 1 unless told
 * @param promotionCode that is going to be used; no use is taken by asking
 */
@Schema(
        examples =
                """
                {"services": [{"serviceId": "0b5c1a52-6f0e-4d5e-9b57-0f7a3d2c9e11",
                               "addOns": [{"id": "6f1d2c7e-3b8a-4c55-8d0f-2a9b1e4c7d33", "quantity": 1}]},
                              {"serviceId": "5d0e8f1a-2c47-4b9e-8a63-1f7c0d9b3e22"}],
                 "locationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44", "startsAt": "2027-03-02T10:00:00-05:00"}""")
public record QuoteRequest(
        UUID serviceId,
        @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns,
        @Size(min = 1, max = ServiceRequest.MOST) List<@NotNull @Valid ServiceRequest> services,
        @NotNull UUID locationId,
        @NotNull @Size(max = 40) String startsAt,
        @Size(max = 64) String timeZone,
        UUID staffId,
        @Min(1) @Max(1000) Integer partySize,
        @Size(min = 3, max = 32) @Pattern(regexp = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*") String promotionCode)
        implements AskedServices {

    WantedVisit wanted() {
        return WantedVisit.inquiry(
                ordered(),
                locationId,
                startsAt,
                timeZone,
                staffId,
                partySize,
                "web",
                BookingRequest.capitals(promotionCode),
                Overrides.NONE);
    }
}
