package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reservation.model.Answers;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Problem;

/**
 * A visit to be booked. The server computes end and price.
 *
 * @param serviceId the only service; instead of services
 * @param services done one after the other by one person
 * @param startsAt with the offset that the zone has then
 * @param timeZone the viewer's, when it is not the location's
 * @param staffId the only person to consider; without it the best one is taken
 * @param partySize 1 unless told
 * @param seenVersion of the slot, so that what was seen there counts here too
 * @param channel {@code web} unless told
 * @param quoteId what was quoted counts until it expires: price, length and service versions; all else of the request
 *     must be as in the quote
 * @param expectedTotal refused with the new price when it is another one now
 * @param promotionCode of which a use is taken with the booking
 * @param details answers to the services' questions by their keys, and whatever else is to be known about what is
 *     serviced
 * @param overrides rules that staff decide against; without notice, channel {@code back_office} may also enter a
 *     visit of the last 31 days
 */
@Schema(
        examples = {
            """
                {"serviceId": "0b5c1a52-6f0e-4d5e-9b57-0f7a3d2c9e11",
                 "addOns": [{"id": "6f1d2c7e-3b8a-4c55-8d0f-2a9b1e4c7d33", "quantity": 1}],
                 "locationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44", "startsAt": "2027-03-02T10:00:00-05:00",
                 "partySize": 1, "customer": {"name": "Ann Example", "email": "ann@example.com", "phone": "+12125550100"},
                 "channel": "web", "notes": "The grey car"}""",
            """
                {"services": [{"serviceId": "0b5c1a52-6f0e-4d5e-9b57-0f7a3d2c9e11",
                               "addOns": [{"id": "6f1d2c7e-3b8a-4c55-8d0f-2a9b1e4c7d33", "quantity": 1}]},
                              {"serviceId": "5d0e8f1a-2c47-4b9e-8a63-1f7c0d9b3e22"}],
                 "locationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44", "startsAt": "2027-03-02T10:00:00-05:00",
                 "customer": {"name": "Ann Example", "email": "ann@example.com"},
                 "quoteId": "9a7d3f20-41c6-4e8b-b0d5-6c2e8f1a7b99"}"""
        })
public record BookingRequest(
        UUID serviceId,
        @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns,
        @Size(min = 1, max = ServiceRequest.MOST) List<@NotNull @Valid ServiceRequest> services,
        @NotNull UUID locationId,
        @NotNull @Size(max = 40) String startsAt,
        @Size(max = 64) String timeZone,
        UUID staffId,
        @Min(1) @Max(1000) Integer partySize,
        @NotNull @Valid ContactRequest customer,
        @Size(max = 9000) String seenVersion,
        @Pattern(regexp = "[a-z][a-z_]{0,31}") String channel,
        @MultiLine @Size(max = 2000) String notes,
        Money expectedTotal,
        UUID quoteId,
        @Size(min = 3, max = 32) @Pattern(regexp = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*") String promotionCode,
        @Details Map<String, Object> details,
        @Size(max = OverrideRequest.MOST) List<@NotNull @Valid OverrideRequest> overrides)
        implements AskedServices {

    public WantedVisit wanted() {
        return wanted(true);
    }

    /** @param complete whether all questions that require an answer must have one */
    public WantedVisit wanted(boolean complete) {
        return new WantedVisit(
                ordered(),
                locationId,
                startsAt,
                timeZone,
                staffId,
                partySize == null ? 1 : partySize,
                customer == null ? null : customer.contact(),
                seen(seenVersion),
                channel == null ? "web" : channel,
                notes,
                expectedTotal,
                quoteId,
                capitals(promotionCode),
                new Answers(details, complete),
                OverrideRequest.overrides(overrides));
    }

    /** Capital or not makes no difference in a code. */
    public static String capitals(String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private static SeenVersions seen(String text) {
        return text == null
                ? SeenVersions.NONE
                : SeenVersions.read(text)
                        .orElseThrow(() -> Problem.invalid("/seenVersion", "format", "must be what a slot carried"));
    }
}
