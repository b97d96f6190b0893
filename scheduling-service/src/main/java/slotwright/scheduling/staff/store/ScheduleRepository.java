package slotwright.scheduling.staff.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkBreak;
import slotwright.scheduling.staff.model.WorkPreferences;
import slotwright.scheduling.staff.model.WorkSpan;

@ApplicationScoped
public class ScheduleRepository {

    private static final String COLUMNS = "id, version, staff_id, effective_from, effective_to, spans,"
            + " max_appointments_per_day, max_hours_per_day, preferred_break_minutes, travel_minutes, breaks,"
            + " unavailable_dates, work_preferences, created_at, updated_at";

    private static final String IN_REACH = "staff_id IN (SELECT id FROM staff WHERE %s)";

    public Uni<Void> insert(Tx tx, Scope scope, ScheduleRow row) {
        Condition person = ofPerson(scope);
        Schedule schedule = row.schedule();
        return tx.run(
                        "INSERT INTO staff_schedule (" + COLUMNS
                                + ") SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,?,? FROM staff WHERE id = ? AND " + person.sql(),
                        person.after(
                                row.id(),
                                row.version(),
                                row.staffId(),
                                schedule.effectiveFrom(),
                                schedule.effectiveTo(),
                                Json.write(schedule.spans()),
                                schedule.maxAppointmentsPerDay(),
                                schedule.maxHoursPerDay(),
                                schedule.preferredBreakMinutes(),
                                schedule.travelMinutes(),
                                Json.write(schedule.breaks()),
                                Json.write(schedule.unavailableDates()),
                                Json.write(schedule.preferences()),
                                row.createdAt(),
                                row.updatedAt(),
                                row.staffId()))
                .invoke(rows -> Rows.requireWritten(rows, "this staff member"))
                .replaceWithVoid();
    }

    public Uni<Void> update(Tx tx, Scope scope, ScheduleRow row) {
        Condition person = ofPerson(scope);
        Schedule schedule = row.schedule();
        return tx.run(
                        "UPDATE staff_schedule SET version = ?, effective_from = ?, effective_to = ?, spans = ?,"
                                + " max_appointments_per_day = ?, max_hours_per_day = ?, preferred_break_minutes = ?,"
                                + " travel_minutes = ?, breaks = ?, unavailable_dates = ?, work_preferences = ?, updated_at = ?"
                                + " WHERE id = ? AND "
                                + IN_REACH.formatted(person.sql()),
                        person.after(
                                row.version(),
                                schedule.effectiveFrom(),
                                schedule.effectiveTo(),
                                Json.write(schedule.spans()),
                                schedule.maxAppointmentsPerDay(),
                                schedule.maxHoursPerDay(),
                                schedule.preferredBreakMinutes(),
                                schedule.travelMinutes(),
                                Json.write(schedule.breaks()),
                                Json.write(schedule.unavailableDates()),
                                Json.write(schedule.preferences()),
                                row.updatedAt(),
                                row.id()))
                .invoke(rows -> Rows.requireWritten(rows, "this schedule"))
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, Scope scope, UUID id) {
        Condition person = ofPerson(scope);
        return tx.run(
                        "DELETE FROM staff_schedule WHERE id = ? AND " + IN_REACH.formatted(person.sql()),
                        person.after(id))
                .invoke(rows -> Rows.requireWritten(rows, "this schedule"))
                .replaceWithVoid();
    }

    /** All of one person, in order of their dates. */
    public Uni<List<ScheduleRow>> of(Tx tx, Scope scope, UUID staffId) {
        Condition person = ofPerson(scope);
        return tx.run(
                        "SELECT " + COLUMNS + " FROM staff_schedule WHERE staff_id = ? AND "
                                + IN_REACH.formatted(person.sql()) + " ORDER BY effective_from, id",
                        person.after(staffId))
                .map(rows -> Rows.list(rows, ScheduleRepository::read));
    }

    /** A schedule is where its person is at home. */
    private static Condition ofPerson(Scope scope) {
        return scope.on("home_location_id", null, null);
    }

    private static ScheduleRow read(Row row) {
        return new ScheduleRow(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                Rows.uuid(row, "staff_id"),
                new Schedule(
                        row.getLocalDate("effective_from"),
                        row.getLocalDate("effective_to"),
                        List.of(Json.read(row.getString("spans"), WorkSpan[].class)),
                        row.getInteger("max_appointments_per_day"),
                        row.getInteger("max_hours_per_day"),
                        row.getInteger("preferred_break_minutes"),
                        row.getInteger("travel_minutes"),
                        list(row, "breaks", WorkBreak[].class),
                        Set.copyOf(list(row, "unavailable_dates", LocalDate[].class)),
                        preferences(row.getString("work_preferences"))),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    /** None where the row is from before there were any. */
    private static <T> List<T> list(Row row, String column, Class<T[]> type) {
        String text = row.getString(column);
        return text == null ? List.of() : List.of(Json.read(text, type));
    }

    private static WorkPreferences preferences(String text) {
        return text == null ? WorkPreferences.NONE : Json.read(text, WorkPreferences.class);
    }
}
