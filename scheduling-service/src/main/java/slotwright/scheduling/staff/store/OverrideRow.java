package slotwright.scheduling.staff.store;

import java.time.Instant;
import java.util.UUID;
import slotwright.scheduling.staff.model.DayOverride;

public record OverrideRow(
        UUID id, long version, UUID staffId, DayOverride override, Instant createdAt, Instant updatedAt)
        implements Recorded {

    public OverrideRow changed(DayOverride newOverride, Instant now) {
        return new OverrideRow(id, version + 1, staffId, newOverride, createdAt, now);
    }
}
