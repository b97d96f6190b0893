package slotwright.catalog.addon.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An add-on as it stands.
 *
 * @param version rises by one with each change
 * @param active a retired add-on is offered no more
 */
public record AddOn(
        UUID id, long version, boolean active, AddOnDefinition definition, Instant createdAt, Instant updatedAt) {}
