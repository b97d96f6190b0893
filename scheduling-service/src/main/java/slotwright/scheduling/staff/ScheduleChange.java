package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.store.OverrideRow;
import slotwright.scheduling.staff.store.Recorded;
import slotwright.scheduling.staff.store.ScheduleRepository;
import slotwright.scheduling.staff.store.ScheduleRow;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/**
 * What every change of schedules and overrides has in common: it happens under the lock of the staff row, nobody is
 * at two places at once, and the days follow in the same transaction.
 */
@ApplicationScoped
public class ScheduleChange {

    /**
     * What was written.
     *
     * @param decides whether it says what begins on a date, given the calendar of which it is part now
     */
    record Written<R extends Recorded>(R row, BiPredicate<StaffCalendar, LocalDate> decides) {

        static Written<ScheduleRow> week(ScheduleRow row) {
            return new Written<>(
                    row,
                    (calendar, date) -> row.schedule().holdsOn(date)
                            && !calendar.overrides().containsKey(date));
        }

        static Written<OverrideRow> dates(OverrideRow row, LocalDate... dates) {
            return new Written<>(row, (calendar, date) -> List.of(dates).contains(date));
        }
    }

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final StaffRepository staff;
    private final ScheduleRepository schedules;
    private final WorkPlaces places;
    private final PublishBoards publish;
    private final RefuseCollisions collisions;
    private final RecomputeDays days;
    private final AuditTrail audit;

    public ScheduleChange(
            Transactions transactions,
            SchedulingSettings settings,
            StaffRepository staff,
            ScheduleRepository schedules,
            WorkPlaces places,
            PublishBoards publish,
            RefuseCollisions collisions,
            RecomputeDays days,
            AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.staff = staff;
        this.schedules = schedules;
        this.places = places;
        this.publish = publish;
        this.collisions = collisions;
        this.days = days;
        this.audit = audit;
    }

    /** @param work writes the change, given the person, who is locked */
    <R extends Recorded> Uni<R> of(
            Caller who, UUID staffId, String action, BiFunction<Tx, StaffRow, Uni<Written<R>>> work) {
        return transactions.write(
                settings.changeDeadline(), tx -> within(tx, who, staffId, action, person -> work.apply(tx, person)));
    }

    /** The same in a transaction that runs already. */
    <R extends Recorded> Uni<R> within(
            Tx tx, Caller who, UUID staffId, String action, Function<StaffRow, Uni<Written<R>>> work) {
        return staff.lock(tx, who.acts(), staffId)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this staff member")))
                .chain(person -> work.apply(person).call(written -> follow(tx, who, person, written, action)))
                .map(Written::row);
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

    private Uni<Void> follow(Tx tx, Caller who, StaffRow person, Written<?> written, String action) {
        Recorded row = written.row();
        return collisions
                .of(tx, person.id(), written.decides())
                .chain(() -> places.update(tx, person))
                .chain(rosters -> publish.rosters(tx, rosters))
                .chain(() -> days.ofStaff(tx, List.of(person.id())))
                .chain(() -> audit.record(tx, who, action, row.id(), row.version()));
    }
}
