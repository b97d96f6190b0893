package slotwright.scheduling.window.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;

/** @param rules stand beside the other fields, not below them */
public record SlotConfigurationView(
        UUID id,
        long version,
        UUID locationId,
        @JsonUnwrapped WindowRules rules,
        Instant createdAt,
        Instant updatedAt) {

    static SlotConfigurationView of(SlotConfiguration window) {
        return new SlotConfigurationView(
                window.id(),
                window.version(),
                window.locationId(),
                window.rules(),
                window.createdAt(),
                window.updatedAt());
    }
}
