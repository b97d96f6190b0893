package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.store.ScheduleRepository;

/** The bookings of its days stay; they are marked by booking-service. */
@ApplicationScoped
public class RemoveSchedule {

    private final ScheduleChange change;
    private final ScheduleRepository schedules;

    public RemoveSchedule(ScheduleChange change, ScheduleRepository schedules) {
        this.change = change;
        this.schedules = schedules;
    }

    public Uni<Void> of(Caller who, UUID staffId, UUID scheduleId, long version) {
        return change.of(who, staffId, "schedule.removed", (tx, person) -> change.find(
                                tx, who.acts(), staffId, scheduleId)
                        .invoke(row -> EntityTags.same(version, row.version()))
                        .call(row -> schedules.delete(tx, who.acts(), row.id()))
                        .map(row -> new Written<>(row, (calendar, date) -> false)))
                .replaceWithVoid();
    }
}
