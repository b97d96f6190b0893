package slotwright.scheduling.staff.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.json.Json;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.model.DailyHours;
import slotwright.scheduling.staff.model.DayOverride;

@ApplicationScoped
public class OverrideRepository {

    private static final String COLUMNS = "id, version, staff_id, local_date, spans, breaks, reason,"
            + " max_appointments_per_day, max_hours_per_day, preferred_break_minutes, created_at, updated_at";

    private static final String IN_REACH = "staff_id IN (SELECT id FROM staff WHERE %s)";

    /** Refused where the person has another for the date. */
    public Uni<Void> insert(Tx tx, Scope scope, OverrideRow row) {
        Condition person = ofPerson(scope);
        DayOverride override = row.override();
        return tx.run(
                        "INSERT INTO staff_override (" + COLUMNS
                                + ") SELECT ?,?,?,?,?,?,?,?,?,?,?,? FROM staff WHERE id = ? AND " + person.sql(),
                        person.after(
                                row.id(),
                                row.version(),
                                row.staffId(),
                                override.date(),
                                Json.write(override.spans()),
                                Json.write(override.breaks()),
                                override.reason(),
                                override.maxAppointmentsPerDay(),
                                override.maxHoursPerDay(),
                                override.preferredBreakMinutes(),
                                row.createdAt(),
                                row.updatedAt(),
                                row.staffId()))
                .onFailure(SqlErrors::isDuplicateKey)
                .transform(OverrideRepository::twice)
                .invoke(rows -> Rows.requireWritten(rows, "this staff member"))
                .replaceWithVoid();
    }

    /** Refused where the person has another for the date. */
    public Uni<Void> update(Tx tx, Scope scope, OverrideRow row) {
        Condition person = ofPerson(scope);
        DayOverride override = row.override();
        return tx.run(
                        "UPDATE staff_override SET version = ?, local_date = ?, spans = ?, breaks = ?, reason = ?,"
                                + " max_appointments_per_day = ?, max_hours_per_day = ?, preferred_break_minutes = ?,"
                                + " updated_at = ? WHERE id = ? AND " + IN_REACH.formatted(person.sql()),
                        person.after(
                                row.version(),
                                override.date(),
                                Json.write(override.spans()),
                                Json.write(override.breaks()),
                                override.reason(),
                                override.maxAppointmentsPerDay(),
                                override.maxHoursPerDay(),
                                override.preferredBreakMinutes(),
                                row.updatedAt(),
                                row.id()))
                .onFailure(SqlErrors::isDuplicateKey)
                .transform(OverrideRepository::twice)
                .invoke(rows -> Rows.requireWritten(rows, "this override"))
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, Scope scope, UUID id) {
        Condition person = ofPerson(scope);
        return tx.run(
                        "DELETE FROM staff_override WHERE id = ? AND " + IN_REACH.formatted(person.sql()),
                        person.after(id))
                .invoke(rows -> Rows.requireWritten(rows, "this override"))
                .replaceWithVoid();
    }

    public Uni<Optional<OverrideRow>> find(Tx tx, Scope scope, UUID staffId, UUID id) {
        Condition person = ofPerson(scope);
        return select(
                        tx,
                        " WHERE id = ? AND staff_id = ? AND " + IN_REACH.formatted(person.sql()),
                        person.after(id, staffId))
                .map(rows -> rows.stream().findFirst());
    }

    /** Of one person from this date on, in order of their dates. */
    public Uni<List<OverrideRow>> from(Tx tx, Scope scope, UUID staffId, LocalDate first, int limit) {
        Condition person = ofPerson(scope);
        return select(
                tx,
                " WHERE staff_id = ? AND local_date >= ? AND " + IN_REACH.formatted(person.sql())
                        + " ORDER BY local_date LIMIT " + limit,
                person.after(staffId, first));
    }

    /** An override is where its person is at home. */
    private static Condition ofPerson(Scope scope) {
        return scope.on("home_location_id", null, null);
    }

    private static Throwable twice(Throwable duplicate) {
        return Problem.of(ProblemType.DUPLICATE, "The person has another override for this date.");
    }

    private static Uni<List<OverrideRow>> select(Tx tx, String rest, Object... args) {
        return tx.run("SELECT " + COLUMNS + " FROM staff_override" + rest, args)
                .map(rows -> Rows.list(rows, OverrideRepository::read));
    }

    private static OverrideRow read(Row row) {
        return new OverrideRow(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                Rows.uuid(row, "staff_id"),
                new DayOverride(
                        row.getLocalDate("local_date"),
                        List.of(Json.read(row.getString("spans"), DayOverride.DatedSpan[].class)),
                        List.of(Json.read(row.getString("breaks"), DailyHours[].class)),
                        row.getString("reason"),
                        row.getInteger("max_appointments_per_day"),
                        row.getInteger("max_hours_per_day"),
                        row.getInteger("preferred_break_minutes")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
