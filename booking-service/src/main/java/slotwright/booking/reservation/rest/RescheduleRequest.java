package slotwright.booking.reservation.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.WantedMove;

/**
 * @param startsAt with the offset that the zone has then
 * @param timeZone the viewer's, when it is not the location's
 * @param staffId the only person to consider; without it the best one is taken
 * @param overrides rules that staff decide against
 */
public record RescheduleRequest(
        @NotNull @Size(max = 40) String startsAt,
        @Size(max = 64) String timeZone,
        UUID staffId,
        @Size(max = OverrideRequest.MOST) List<@NotNull @Valid OverrideRequest> overrides) {

    WantedMove wanted() {
        return new WantedMove(startsAt, timeZone, staffId, OverrideRequest.overrides(overrides));
    }
}
