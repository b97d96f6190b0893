package slotwright.booking.reservation.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * @param startsAt with the offset that the zone has then
 * @param timeZone the viewer's, when it is not the location's
 * @param staffId the only person to consider; without it the best one is taken
 */
public record RescheduleRequest(
        @NotNull @Size(max = 40) String startsAt, @Size(max = 64) String timeZone, UUID staffId) {}
