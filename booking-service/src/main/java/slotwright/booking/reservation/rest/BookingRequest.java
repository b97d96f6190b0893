package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import slotwright.booking.customer.rest.ContactRequest;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Problem;

/**
 * A visit to be booked. The server computes end and price.
 *
 * @param startsAt with the offset that the zone has then
 * @param timeZone the viewer's, when it is not the location's
 * @param staffId the only person to consider; without it the best one is taken
 * @param partySize 1 unless told
 * @param seenVersion of the slot, so that what was seen there counts here too
 * @param channel {@code web} unless told
 * @param expectedTotal refused with the new price when it is another one now
 * @param overrides rules that staff decide against; without notice, channel {@code back_office} may also enter a
 *     visit of the last 31 days
 */
public record BookingRequest(
        @NotNull UUID serviceId,
        @Size(max = 50) List<@NotNull @Valid AddOnRequest> addOns,
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
        @Size(max = OverrideRequest.MOST) List<@NotNull @Valid OverrideRequest> overrides) {

    public WantedVisit wanted() {
        return new WantedVisit(
                serviceId,
                AddOnRequest.chosen(addOns),
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
                OverrideRequest.overrides(overrides));
    }

    private static SeenVersions seen(String text) {
        return text == null
                ? SeenVersions.NONE
                : SeenVersions.read(text)
                        .orElseThrow(() -> Problem.invalid("/seenVersion", "format", "must be what a slot carried"));
    }
}
