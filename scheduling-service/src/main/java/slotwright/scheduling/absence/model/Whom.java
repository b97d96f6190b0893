package slotwright.scheduling.absence.model;

import java.util.SortedSet;
import java.util.UUID;

/**
 * Whom an absence is about; this never changes.
 *
 * @param locationId the place; for people by their names the one whose clocks are meant, or null for those of each
 *     person's home location
 * @param staffIds empty but for people by their names
 * @param categories slugs of services; empty but for categories
 */
public record Whom(WhoIsAway scope, UUID locationId, SortedSet<UUID> staffIds, SortedSet<String> categories) {

    /** Whether it is about this one person and nobody else. */
    public boolean isOnly(UUID person) {
        return scope == WhoIsAway.STAFF && person != null && staffIds.size() == 1 && staffIds.contains(person);
    }
}
