package slotwright.scheduling.availability.model;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.Rank;

/**
 * What a customer looks for, whenever it is.
 *
 * @param addOnIds one unit of each, beside those that the service requires
 * @param locationIds empty means where the service names them
 * @param staffId the only person wanted, or null
 * @param rank in which order people are listed, and by what starts stand out
 * @param timeZone in which the answer tells its times, or null for the location's
 */
public record VisitQuery(
        UUID serviceId,
        List<UUID> addOnIds,
        List<UUID> locationIds,
        UUID staffId,
        int partySize,
        Rank rank,
        ZoneId timeZone,
        MinVersion minVersion) {}
