package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;

@ApplicationScoped
public class ChangeSchedule {

    private final ScheduleChange change;
    private final KnownLocations known;
    private final ScheduleRepository schedules;
    private final Clock clock;

    public ChangeSchedule(ScheduleChange change, KnownLocations known, ScheduleRepository schedules, Clock clock) {
        this.change = change;
        this.known = known;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** @param scheduleAt makes the schedule, given the home location for spans that name none */
    public Uni<ScheduleRow> to(
            Caller who, UUID staffId, UUID scheduleId, long version, Function<UUID, Schedule> scheduleAt) {
        return change.of(
                who, staffId, "schedule.changed", (tx, person) -> change.find(tx, who.acts(), staffId, scheduleId)
                        .invoke(before -> EntityTags.same(version, before.version()))
                        .chain(before -> store(tx, who.acts(), before, scheduleAt.apply(person.homeLocationId())))
                        .map(Written::week));
    }

    private Uni<ScheduleRow> store(Tx tx, Scope scope, ScheduleRow before, Schedule schedule) {
        ScheduleRow after = before.changed(schedule, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return known.require(tx, scope, schedule)
                .chain(() -> change.refuseOverlap(tx, scope, before.staffId(), before.id(), schedule))
                .chain(() -> schedules.update(tx, scope, after))
                .replaceWith(after);
    }
}
