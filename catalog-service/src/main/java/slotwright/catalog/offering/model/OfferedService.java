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
        Instant updatedAt) {}
