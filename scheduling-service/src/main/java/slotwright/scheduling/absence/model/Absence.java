package slotwright.scheduling.absence.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * Time in which a location is closed or people are away, as it was entered.
 *
 * @param locationId the closed location; for people the place whose clocks are meant, or null for those of each
 *     person's home location
 * @param staffIds the people who are away; empty for a location
 * @param from the first local time; midnight of the first date when {@code allDay}
 * @param to the end, exclusive; midnight behind the last date when {@code allDay}
 * @param approvedAt null while it blocks nothing
 */
public record Absence(
        UUID id,
        long version,
        WhoIsAway scope,
        UUID locationId,
        SortedSet<UUID> staffIds,
        LocalDateTime from,
        LocalDateTime to,
        boolean allDay,
        Reason reason,
        String note,
        Status status,
        String createdBy,
        String approvedBy,
        Instant approvedAt,
        Instant createdAt) {

    /** As instants by the clocks of that zone; empty where they skip the whole of it. */
    public Optional<TimeRange> range(ZoneId zone) {
        Instant begin = allDay ? LocalTimes.dayStart(from.toLocalDate(), zone) : LocalTimes.instant(from, zone);
        Instant end = allDay ? LocalTimes.dayStart(to.toLocalDate(), zone) : LocalTimes.instant(to, zone);
        return begin.isBefore(end) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }
}
