package slotwright.scheduling.staff.store;

import java.time.Instant;
import java.util.UUID;
import slotwright.scheduling.staff.model.Schedule;

public record ScheduleRow(UUID id, long version, UUID staffId, Schedule schedule, Instant createdAt, Instant updatedAt)
        implements Recorded {

    public ScheduleRow changed(Schedule newSchedule, Instant now) {
        return new ScheduleRow(id, version + 1, staffId, newSchedule, createdAt, now);
    }
}
