package slotwright.scheduling.staff.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

@ApplicationScoped
public class ScheduleRepository {

    private static final String COLUMNS = "id, version, staff_id, effective_from, effective_to, spans,"
            + " max_appointments_per_day, max_hours_per_day, created_at, updated_at";

    public Uni<Void> insert(Tx tx, ScheduleRow row) {
        Schedule schedule = row.schedule();
        return tx.run(
                        "INSERT INTO staff_schedule (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?)",
                        row.id(),
                        row.version(),
                        row.staffId(),
                        schedule.effectiveFrom(),
                        schedule.effectiveTo(),
                        Json.write(schedule.spans()),
                        schedule.maxAppointmentsPerDay(),
                        schedule.maxHoursPerDay(),
                        row.createdAt(),
                        row.updatedAt())
                .replaceWithVoid();
    }

    public Uni<Void> update(Tx tx, ScheduleRow row) {
        Schedule schedule = row.schedule();
        return tx.run(
                        "UPDATE staff_schedule SET version = ?, effective_from = ?, effective_to = ?, spans = ?,"
                                + " max_appointments_per_day = ?, max_hours_per_day = ?, updated_at = ? WHERE id = ?",
                        row.version(),
                        schedule.effectiveFrom(),
                        schedule.effectiveTo(),
                        Json.write(schedule.spans()),
                        schedule.maxAppointmentsPerDay(),
                        schedule.maxHoursPerDay(),
                        row.updatedAt(),
                        row.id())
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, UUID id) {
        return tx.run("DELETE FROM staff_schedule WHERE id = ?", id).replaceWithVoid();
    }

    /** All of one person, in order of their dates. */
    public Uni<List<ScheduleRow>> of(Tx tx, UUID staffId) {
        return tx.run(
                        "SELECT " + COLUMNS + " FROM staff_schedule WHERE staff_id = ? ORDER BY effective_from, id",
                        staffId)
                .map(rows -> Rows.list(rows, ScheduleRepository::read));
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
                        row.getInteger("max_hours_per_day")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
