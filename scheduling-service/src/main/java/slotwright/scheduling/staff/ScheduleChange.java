package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/**
 * What every change of a schedule has in common: it happens under the lock of the staff row, periods never
 * overlap, and the days follow in the same transaction.
 */
@ApplicationScoped
public class ScheduleChange {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final StaffRepository staff;
    private final ScheduleRepository schedules;
    private final WorkPlaces places;
    private final PublishBoards publish;
    private final RecomputeDays days;
    private final AuditTrail audit;

    public ScheduleChange(
            Transactions transactions,
            SchedulingSettings settings,
            StaffRepository staff,
            ScheduleRepository schedules,
            WorkPlaces places,
            PublishBoards publish,
            RecomputeDays days,
            AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.staff = staff;
        this.schedules = schedules;
        this.places = places;
        this.publish = publish;
        this.days = days;
        this.audit = audit;
    }

    /** @param work writes the change, given the person, who is locked */
    Uni<ScheduleRow> of(Caller who, UUID staffId, String action, BiFunction<Tx, StaffRow, Uni<ScheduleRow>> work) {
        return transactions.write(
                settings.changeDeadline(), tx -> within(tx, who, staffId, action, person -> work.apply(tx, person)));
    }

    /** The same in a transaction that runs already. */
    Uni<ScheduleRow> within(Tx tx, Caller who, UUID staffId, String action, Function<StaffRow, Uni<ScheduleRow>> work) {
        return staff.lock(tx, who.acts(), staffId)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this staff member")))
                .chain(person -> work.apply(person).call(row -> follow(tx, who, person, row, action)));
    }

    /** One schedule of the person, which is locked with the person. */
    Uni<ScheduleRow> find(Tx tx, Scope scope, UUID staffId, UUID scheduleId) {
        return schedules.of(tx, scope, staffId).map(rows -> rows.stream()
                .filter(row -> row.id().equals(scheduleId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("this schedule")));
    }

    /** @param itself the schedule that is changed, which is no obstacle to itself */
    Uni<Void> refuseOverlap(Tx tx, Scope scope, UUID staffId, UUID itself, Schedule schedule) {
        return schedules
                .of(tx, scope, staffId)
                .invoke(rows -> {
                    List<UUID> overlapping = rows.stream()
                            .filter(row ->
                                    !row.id().equals(itself) && row.schedule().overlaps(schedule))
                            .map(ScheduleRow::id)
                            .toList();
                    if (!overlapping.isEmpty()) {
                        throw Problem.of(
                                        ProblemType.CONFLICT,
                                        "The person has another schedule for some of these dates.")
                                .with("schedules", overlapping);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> follow(Tx tx, Caller who, StaffRow person, ScheduleRow row, String action) {
        return places.update(tx, person)
                .chain(rosters -> publish.rosters(tx, rosters))
                .chain(() -> days.ofStaff(tx, List.of(person.id())))
                .chain(() -> audit.record(tx, who, action, row.id(), row.version()));
    }
}
