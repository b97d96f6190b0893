package slotwright.scheduling.staff.rest;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import slotwright.scheduling.staff.store.StaffRow;

public record StaffView(
        UUID id,
        long version,
        String name,
        boolean active,
        UUID homeLocationId,
        Collection<String> skills,
        String experienceLevel,
        Instant createdAt,
        Instant updatedAt) {

    static StaffView of(StaffRow row) {
        return new StaffView(
                row.id(),
                row.version(),
                row.details().name(),
                row.details().active(),
                row.homeLocationId(),
                row.details().skills(),
                row.details().experienceLevel(),
                row.createdAt(),
                row.updatedAt());
    }
}
