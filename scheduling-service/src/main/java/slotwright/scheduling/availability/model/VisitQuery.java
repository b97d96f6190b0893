package slotwright.scheduling.availability.model;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.Rank;

/**
 * What a customer looks for, whenever it is.
 *
 * @param services in the order in which they are done, never none
 * @param locationIds empty means where the services name them
 * @param locationsPointer where the request names them, for what is wrong with them
 * @param staffId the only person wanted, or null
 * @param rank in which order people are listed, and by what starts stand out
 * @param timeZone in which the answer tells its times, or null for the location's
 */
public record VisitQuery(
        List<WantedService> services,
        List<UUID> locationIds,
        String locationsPointer,
        UUID staffId,
        int partySize,
        Rank rank,
        ZoneId timeZone,
        MinVersion minVersion) {

    public VisitQuery {
        services = List.copyOf(services);
        locationIds = List.copyOf(locationIds);
    }
}
