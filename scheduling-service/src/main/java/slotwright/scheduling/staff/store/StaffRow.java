package slotwright.scheduling.staff.store;

import java.time.Instant;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.Staff;
import slotwright.scheduling.staff.model.StaffDetails;

public record StaffRow(UUID id, long version, StaffDetails details, Instant createdAt, Instant updatedAt) {

    public StaffRow changed(StaffDetails newDetails, Instant now) {
        return new StaffRow(id, version + 1, newDetails, createdAt, now);
    }

    public UUID homeLocationId() {
        return details.homeLocationId();
    }

    /** As the other services know the person: without a name. */
    public Staff resource() {
        return new Staff(
                id,
                details.active(),
                details.homeLocationId(),
                details.skills(),
                details.experienceLevel(),
                details.terms());
    }
}
