package slotwright.scheduling.availability.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What a customer looks for.
 *
 * @param addOnIds one unit of each, beside those that the service requires
 * @param locationIds empty means where the service names them
 * @param staffId the only person wanted, or null
 * @param from first local date at the location
 * @param to last local date at the location, inclusive
 * @param timeZone in which the answer tells its times, or null for the location's
 */
public record SlotQuery(
        UUID serviceId,
        List<UUID> addOnIds,
        List<UUID> locationIds,
        UUID staffId,
        LocalDate from,
        LocalDate to,
        int partySize,
        ZoneId timeZone,
        MinVersion minVersion) {}
