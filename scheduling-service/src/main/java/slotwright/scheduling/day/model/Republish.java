package slotwright.scheduling.day.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A run that publishes resources and their days once more, and how far it came.
 *
 * @param epoch the producer's, in which it was asked for
 * @param locationId that with its people only, or null for all
 * @param kind of resources that come next: locations, then people
 * @param lastId of that kind the last one that is published, or empty
 * @param finishedAt null until then
 */
public record Republish(
        UUID id,
        long epoch,
        UUID locationId,
        String requestedBy,
        String requestedRole,
        Instant requestedAt,
        ComputedBy.Kind kind,
        String lastId,
        long resources,
        long days,
        Instant finishedAt) {

    public static Republish begun(UUID id, long epoch, UUID locationId, String by, String role, Instant now) {
        return new Republish(id, epoch, locationId, by, role, now, ComputedBy.Kind.LOCATION, "", 0, 0, null);
    }

    public Republish behind(UUID resourceId, int published) {
        return at(kind, resourceId.toString(), resources + 1, days + published, null);
    }

    public Republish withPeople() {
        return at(ComputedBy.Kind.STAFF, "", resources, days, null);
    }

    public Republish finished(Instant now) {
        return at(kind, lastId, resources, days, now);
    }

    private Republish at(ComputedBy.Kind next, String last, long newResources, long newDays, Instant finished) {
        return new Republish(
                id,
                epoch,
                locationId,
                requestedBy,
                requestedRole,
                requestedAt,
                next,
                last,
                newResources,
                newDays,
                finished);
    }
}
