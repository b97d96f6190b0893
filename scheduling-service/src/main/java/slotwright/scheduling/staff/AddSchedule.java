package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.staff.ScheduleChange.Written;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRow;

@ApplicationScoped
public class AddSchedule {

    private final CreateOnce once;
    private final ScheduleChange change;
    private final KnownLocations known;
    private final ScheduleRepository schedules;
    private final Clock clock;

    public AddSchedule(
            CreateOnce once, ScheduleChange change, KnownLocations known, ScheduleRepository schedules, Clock clock) {
        this.once = once;
        this.change = change;
        this.known = known;
        this.schedules = schedules;
        this.clock = clock;
    }

    /** @param scheduleAt makes the schedule, given the home location for spans that name none */
    public <V> Uni<V> to(
            Caller who, UUID staffId, Function<UUID, Schedule> scheduleAt, OnceAnswer<ScheduleRow, V> answer) {
        return once.write(
                answer,
                tx -> change.within(
                        tx, who, staffId, "schedule.added", person -> add(tx, who.acts(), person, scheduleAt)
                                .map(Written::week)));
    }

    private Uni<ScheduleRow> add(Tx tx, Scope scope, StaffRow person, Function<UUID, Schedule> scheduleAt) {
        Schedule schedule = scheduleAt.apply(person.homeLocationId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ScheduleRow row = new ScheduleRow(UUID.randomUUID(), 1, person.id(), schedule, now, now);
        return known.require(tx, scope, schedule)
                .chain(() -> change.refuseOverlap(tx, scope, person.id(), row.id(), schedule))
                .chain(() -> schedules.insert(tx, scope, row))
                .replaceWith(row);
    }
}
