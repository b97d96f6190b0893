package slotwright.scheduling.window.model;

import java.time.Instant;
import java.util.UUID;

/** A location's window as it was entered. */
public record SlotConfiguration(
        UUID id, long version, UUID locationId, WindowRules rules, Instant createdAt, Instant updatedAt) {

    public SlotConfiguration changed(WindowRules newRules, Instant now) {
        return new SlotConfiguration(id, version + 1, locationId, newRules, createdAt, now);
    }
}
