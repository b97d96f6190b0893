package slotwright.scheduling.absence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class AbsenceRepository {

    private static final String COLUMNS = "id, version, scope, location_id, staff_ids, local_from, local_to, all_day,"
            + " reason, note, status, created_by, approved_by, approved_at, created_at";

    public Uni<Void> insert(Tx tx, Scope scope, Absence absence) {
        Condition there = about(scope, absence);
        return tx.run(
                        "INSERT INTO absence (" + COLUMNS + ") SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,?,? FROM DUAL WHERE "
                                + there.sql(),
                        there.after(
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
                                absence.createdAt()))
                .invoke(rows -> Rows.requireWritten(rows, "this place"))
                .chain(() -> tx.batch(
                        "INSERT INTO absence_staff (absence_id, staff_id) VALUES (?,?)",
                        absence.staffIds().stream()
                                .map(staff -> Tx.row(absence.id(), staff))
                                .toList()));
    }

    public Uni<Void> delete(Tx tx, Scope scope, UUID id) {
        Condition here = here(scope);
        return tx.run("DELETE a FROM absence a WHERE a.id = ? AND " + here.sql(), here.after(id))
                .invoke(rows -> Rows.requireWritten(rows, "this absence"))
                .replaceWithVoid();
    }

    public Uni<Optional<Absence>> find(Tx tx, Scope scope, UUID id) {
        return select(tx, scope, " AND a.id = ?", List.of(id))
                .map(found -> found.stream().findFirst());
    }

    /** What closes the location. */
    public Uni<List<Absence>> closing(Tx tx, Scope scope, UUID locationId) {
        return select(
                tx,
                scope,
                " AND a.location_id = ? AND a.scope = 'location' AND a.status = 'approved'",
                List.of(locationId));
    }

    /** When the person is away. */
    public Uni<List<Absence>> keepingAway(Tx tx, Scope scope, UUID staffId) {
        return select(
                tx,
                scope,
                " AND a.id IN (SELECT absence_id FROM absence_staff WHERE staff_id = ?) AND a.status = 'approved'",
                List.of(staffId));
    }

    public Uni<List<Absence>> list(Tx tx, Scope scope, AbsenceFilter filter, int limit) {
        Condition among = among(scope);
        List<Object> args = new ArrayList<>();
        String where = filter.where(args);
        args.add(limit);
        return tx.run(
                        "SELECT " + COLUMNS + " FROM " + among.sql() + " WHERE TRUE" + where
                                + " ORDER BY a.local_from, a.id LIMIT ?",
                        among.before(args.toArray()))
                .map(rows -> Rows.list(rows, AbsenceRepository::read));
    }

    /**
     * The same rows as {@link #here}, gathered by indexes first: whoever has few does not wait until those of all
     * others are looked through.
     */
    private static Condition among(Scope scope) {
        if (scope.all()) {
            return new Condition("absence a", List.of());
        }
        Condition location = scope.on("location_id", null, null);
        Condition home = scope.on("p.home_location_id", null, null);
        return new Condition(
                "(SELECT id AS absence_id FROM absence WHERE scope = 'location' AND " + location.sql()
                        + " UNION SELECT s.absence_id FROM staff p JOIN absence_staff s ON s.staff_id = p.id WHERE "
                        + home.sql() + ") reach STRAIGHT_JOIN absence a ON a.id = reach.absence_id",
                List.of(location.before(home.arguments().toArray())));
    }

    /** The closing of a location is there; of people, where one of them is at home. */
    private static Condition here(Scope scope) {
        if (scope.all()) {
            return scope.on(null, null, null);
        }
        Condition location = scope.on("a.location_id", null, null);
        Condition home = scope.on("p.home_location_id", null, null);
        return new Condition(
                "(a.scope = 'location' AND " + location.sql() + " OR EXISTS (SELECT 1 FROM absence_staff s JOIN staff p"
                        + " ON p.id = s.staff_id WHERE s.absence_id = a.id AND " + home.sql() + "))",
                List.of(location.before(home.arguments().toArray())));
    }

    /** Whether the location, or all of the people, are in reach. */
    private static Condition about(Scope scope, Absence absence) {
        if (absence.scope() == WhoIsAway.LOCATION) {
            Condition there = scope.on("id", null, null);
            return new Condition(
                    "EXISTS (SELECT 1 FROM location WHERE id = ? AND " + there.sql() + ")",
                    List.of(there.after(absence.locationId())));
        }
        Condition home = scope.on("home_location_id", null, null);
        return new Condition(
                "? = (SELECT COUNT(*) FROM staff WHERE id IN (" + Tx.marks(absence.staffIds()) + ") AND " + home.sql()
                        + ")",
                Stream.concat(
                                Stream.of(absence.staffIds().size()),
                                Arrays.stream(home.after(absence.staffIds().toArray())))
                        .toList());
    }

    private static Uni<List<Absence>> select(Tx tx, Scope scope, String rest, List<Object> args) {
        Condition here = here(scope);
        return tx.run("SELECT " + COLUMNS + " FROM absence a WHERE " + here.sql() + rest, here.before(args.toArray()))
                .map(rows -> Rows.list(rows, AbsenceRepository::read));
    }

    private static Absence read(Row row) {
        return new Absence(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                WhoIsAway.of(row.getString("scope")),
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
