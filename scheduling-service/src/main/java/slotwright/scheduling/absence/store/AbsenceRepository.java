package slotwright.scheduling.absence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Approval;
import slotwright.scheduling.absence.model.Instead;
import slotwright.scheduling.absence.model.Period;

@ApplicationScoped
public class AbsenceRepository {

    public Uni<Void> insert(Tx tx, Scope scope, Absence absence) {
        Condition there = AbsenceReach.about(scope, absence.whom());
        Instead instead = absence.instead();
        return tx.run(
                        "INSERT INTO absence (id, scope, location_id, staff_ids, categories, created_by, created_at,"
                                + " parent_id, occurrence, version, local_from, local_to, all_day, recurrence,"
                                + " series_to, reason, note, amends, on_affected, status, approved_by, approved_at,"
                                + " rejected_by, rejected_at, rejection)"
                                + " SELECT ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,? FROM DUAL WHERE "
                                + there.sql(),
                        there.after(all(
                                        List.of(
                                                absence.id(),
                                                absence.whom().scope().code()),
                                        nullable(
                                                absence.whom().locationId(),
                                                Json.write(absence.whom().staffIds()),
                                                Json.write(absence.whom().categories()),
                                                absence.approval().askedBy(),
                                                absence.createdAt(),
                                                instead == null ? null : instead.parentId(),
                                                instead == null ? null : instead.date()),
                                        changing(absence))
                                .toArray()))
                .invoke(rows -> Rows.requireWritten(rows, "this place"))
                .chain(() -> tx.batch(
                        "INSERT INTO absence_staff (absence_id, staff_id) VALUES (?,?)",
                        absence.whom().staffIds().stream()
                                .map(staff -> Tx.row(absence.id(), staff))
                                .toList()));
    }

    /** Whom it is about stays as it is. */
    public Uni<Void> update(Tx tx, Scope scope, Absence absence) {
        Condition here = AbsenceReach.here(scope);
        return tx.run(
                        "UPDATE absence a SET a.version = ?, a.local_from = ?, a.local_to = ?, a.all_day = ?,"
                                + " a.recurrence = ?, a.series_to = ?, a.reason = ?, a.note = ?, a.amends = ?,"
                                + " a.on_affected = ?, a.status = ?, a.approved_by = ?, a.approved_at = ?,"
                                + " a.rejected_by = ?, a.rejected_at = ?, a.rejection = ?"
                                + " WHERE a.id = ? AND " + here.sql(),
                        here.after(all(changing(absence), List.of(absence.id())).toArray()))
                .invoke(rows -> Rows.requireWritten(rows, "this absence"))
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, Scope scope, UUID id) {
        Condition here = AbsenceReach.here(scope);
        return tx.run("DELETE a FROM absence a WHERE a.id = ? AND " + here.sql(), here.after(id))
                .invoke(rows -> Rows.requireWritten(rows, "this absence"))
                .replaceWithVoid();
    }

    public Uni<Optional<Absence>> find(Tx tx, Scope scope, UUID id) {
        return select(tx, scope, " AND a.id = ?", List.of(id))
                .map(found -> found.stream().findFirst());
    }

    /** Those that stand instead of occurrences of this one, or are to, or were refused. */
    public Uni<List<Absence>> insteadOf(Tx tx, Scope scope, UUID parentId) {
        return select(tx, scope, " AND a.parent_id = ?", List.of(parentId));
    }

    /** What closes the location, or some of its categories. */
    public Uni<List<Absence>> closing(Tx tx, Scope scope, UUID locationId) {
        return select(
                tx,
                scope,
                " AND a.location_id = ? AND a.scope IN ('location', 'category') AND a.status = 'approved'",
                List.of(locationId));
    }

    /** When the person is away, alone or with everybody at home there. */
    public Uni<List<Absence>> keepingAway(Tx tx, Scope scope, UUID staffId) {
        return select(
                        tx,
                        scope,
                        " AND a.id IN (SELECT absence_id FROM absence_staff WHERE staff_id = ?)"
                                + " AND a.status = 'approved'",
                        List.of(staffId))
                .chain(alone -> select(
                                tx,
                                scope,
                                " AND a.location_id = (SELECT home_location_id FROM staff WHERE id = ?)"
                                        + " AND a.scope = 'all_staff' AND a.status = 'approved'",
                                List.of(staffId))
                        .map(together -> all(alone, together)));
    }

    /** What is not stored is looked up for the page alone, not for all that is sorted to find it. */
    public Uni<List<Absence>> list(Tx tx, Scope scope, AbsenceFilter filter, int limit) {
        Condition among = AbsenceReach.among(scope);
        List<Object> args = new ArrayList<>();
        String where = filter.where(args);
        args.add(limit);
        return tx.run(
                        "SELECT " + AbsenceRows.COLUMNS + " FROM (SELECT a.* FROM " + among.sql() + " WHERE TRUE"
                                + where + " ORDER BY a.local_from, a.id LIMIT ?) a ORDER BY a.local_from, a.id",
                        among.before(args.toArray()))
                .chain(rows -> whole(tx, rows));
    }

    private static Uni<List<Absence>> select(Tx tx, Scope scope, String rest, List<Object> args) {
        Condition here = AbsenceReach.here(scope);
        return tx.run(
                        "SELECT " + AbsenceRows.COLUMNS + " FROM absence a WHERE " + here.sql() + rest,
                        here.before(args.toArray()))
                .chain(rows -> whole(tx, rows));
    }

    /**
     * With what stands instead of their occurrences. This is asked by their ids: since hardly any absence stands
     * instead of another, servers would choose no index for it in the statement that finds them.
     */
    private static Uni<List<Absence>> whole(Tx tx, RowSet<Row> rows) {
        List<Absence> found = Rows.list(rows, AbsenceRows::read);
        List<UUID> recurring = found.stream()
                .filter(absence -> absence.period().repeat() != null)
                .map(Absence::id)
                .toList();
        return recurring.isEmpty()
                ? Uni.createFrom().item(found)
                : tx.run(
                                "SELECT parent_id, occurrence FROM absence WHERE parent_id IN (" + Tx.marks(recurring)
                                        + ") AND status = 'approved'",
                                recurring.toArray())
                        .map(AbsenceRepository::replaced)
                        .map(replaced -> found.stream()
                                .map(one -> one.without(replaced.getOrDefault(one.id(), Set.of())))
                                .toList());
    }

    private static Map<UUID, Set<LocalDate>> replaced(RowSet<Row> rows) {
        Map<UUID, Set<LocalDate>> replaced = new HashMap<>();
        rows.forEach(row -> replaced.computeIfAbsent(Rows.uuid(row, "parent_id"), id -> new HashSet<>())
                .add(row.getLocalDate("occurrence")));
        return replaced;
    }

    private static List<Object> changing(Absence absence) {
        Period period = absence.period();
        Approval approval = absence.approval();
        boolean given = approval.isGiven();
        return nullable(
                absence.version(),
                period.from(),
                period.to(),
                period.allDay(),
                period.repeat() == null ? null : Json.write(period.repeat()),
                period.lastEnd(absence.clock()),
                absence.reason().code(),
                absence.note(),
                Json.write(absence.amends()),
                absence.onAffected() == null ? null : absence.onAffected().code(),
                approval.status().code(),
                given ? approval.decidedBy() : null,
                given ? approval.decidedAt() : null,
                given ? null : approval.decidedBy(),
                given ? null : approval.decidedAt(),
                approval.comment());
    }

    private static List<Object> nullable(Object... values) {
        return Arrays.asList(values);
    }

    @SafeVarargs
    private static <T> List<T> all(List<? extends T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
