package slotwright.scheduling.absence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.Scope;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class AbsenceRepository {

    private static final String COLUMNS = "id, version, scope, location_id, staff_ids, local_from, local_to, all_day,"
            + " reason, note, status, created_by, approved_by, approved_at, created_at";

    public Uni<Void> insert(Tx tx, Absence absence) {
        return tx.run(
                        "INSERT INTO absence (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        absence.id(),
                        absence.version(),
                        absence.scope().code(),
                        absence.locationId(),
                        Json.write(absence.staffIds()),
                        absence.from(),
                        absence.to(),
                        absence.allDay(),
                        absence.reason().code(),
                        absence.note(),
                        absence.status().code(),
                        absence.createdBy(),
                        absence.approvedBy(),
                        absence.approvedAt(),
                        absence.createdAt())
                .chain(() -> tx.batch(
                        "INSERT INTO absence_staff (absence_id, staff_id) VALUES (?,?)",
                        absence.staffIds().stream()
                                .map(staff -> Tx.row(absence.id(), staff))
                                .toList()));
    }

    public Uni<Void> delete(Tx tx, UUID id) {
        return tx.run("DELETE FROM absence WHERE id = ?", id).replaceWithVoid();
    }

    public Uni<Optional<Absence>> find(Tx tx, UUID id) {
        return select(tx, " WHERE a.id = ?", List.of(id))
                .map(found -> found.stream().findFirst());
    }

    /** What closes the location. */
    public Uni<List<Absence>> closing(Tx tx, UUID locationId) {
        return select(
                tx, " WHERE a.location_id = ? AND a.scope = 'location' AND a.status = 'approved'", List.of(locationId));
    }

    /** When the person is away. */
    public Uni<List<Absence>> keepingAway(Tx tx, UUID staffId) {
        return select(
                tx,
                " WHERE a.id IN (SELECT absence_id FROM absence_staff WHERE staff_id = ?) AND a.status = 'approved'",
                List.of(staffId));
    }

    public Uni<List<Absence>> list(Tx tx, AbsenceFilter filter, int limit) {
        List<Object> args = new ArrayList<>();
        String where = filter.where(args);
        args.add(limit);
        return select(tx, where + " ORDER BY a.local_from, a.id LIMIT ?", args);
    }

    private static Uni<List<Absence>> select(Tx tx, String rest, List<Object> args) {
        return tx.run("SELECT " + COLUMNS + " FROM absence a" + rest, args.toArray())
                .map(rows -> Rows.list(rows, AbsenceRepository::read));
    }

    private static Absence read(Row row) {
        return new Absence(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                Scope.of(row.getString("scope")),
                Rows.uuid(row, "location_id"),
                WindowRules.sorted(List.of(Json.read(row.getString("staff_ids"), UUID[].class))),
                row.getLocalDateTime("local_from"),
                row.getLocalDateTime("local_to"),
                Rows.isTrue(row, "all_day"),
                Reason.of(row.getString("reason")),
                row.getString("note"),
                Status.of(row.getString("status")),
                row.getString("created_by"),
                row.getString("approved_by"),
                Rows.instant(row, "approved_at"),
                Rows.instant(row, "created_at"));
    }
}
