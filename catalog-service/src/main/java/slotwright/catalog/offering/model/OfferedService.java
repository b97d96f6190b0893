package slotwright.catalog.offering.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of a service, whole: what is stored, shown and published. Immutable; a change makes the next one.
 *
 * @param active a retired service is offered no more; its history stays
 * @param addOns the linked add-ons that are active, in the order of display
 * @param createdAt of the service
 * @param updatedAt of this version
 */
public record OfferedService(
        UUID id,
        long version,
        boolean active,
        ServiceDefinition definition,
        List<OfferedAddOn> addOns,
        Instant createdAt,
        Instant updatedAt) {

    /** Version 1, which links nothing yet. */
    public static OfferedService first(UUID id, ServiceDefinition definition, Instant now) {
        return new OfferedService(id, 1, true, definition, List.of(), now, now);
    }

    public OfferedService next(boolean active, ServiceDefinition definition, List<OfferedAddOn> addOns, Instant now) {
        return new OfferedService(id, version + 1, active, definition, addOns, createdAt, now);
    }
}
