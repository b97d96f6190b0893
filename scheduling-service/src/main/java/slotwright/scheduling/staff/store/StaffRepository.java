package slotwright.scheduling.staff.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.ComputedUntil;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class StaffRepository {

    private static final String COLUMNS =
            "id, version, active, name, home_location_id, skills, experience_level, terms, created_at, updated_at";

    public Uni<Void> insert(Tx tx, Scope scope, StaffRow row) {
        Condition there = scope.on("id", null, null);
        StaffDetails details = row.details();
        return tx.run(
                        "INSERT INTO staff (" + COLUMNS + ") SELECT ?,?,?,?,?,?,?,?,?,? FROM location WHERE id = ? AND "
                                + there.sql(),
                        there.after(
                                row.id(),
                                row.version(),
                                details.active(),
                                details.name(),
                                details.homeLocationId(),
                                Json.write(details.skills()),
                                details.experienceLevel(),
                                Json.write(details.terms()),
                                row.createdAt(),
                                row.updatedAt(),
                                details.homeLocationId()))
                .invoke(rows -> Rows.requireWritten(rows, "this location"))
                .replaceWithVoid();
    }

    public Uni<Void> update(Tx tx, Scope scope, StaffRow row) {
        Condition here = atHome(scope);
        StaffDetails details = row.details();
        return tx.run(
                        "UPDATE staff SET version = ?, active = ?, name = ?, home_location_id = ?, skills = ?,"
                                + " experience_level = ?, terms = ?, updated_at = ? WHERE id = ? AND " + here.sql(),
                        here.after(
                                row.version(),
                                details.active(),
                                details.name(),
                                details.homeLocationId(),
                                Json.write(details.skills()),
                                details.experienceLevel(),
                                Json.write(details.terms()),
                                row.updatedAt(),
                                row.id()))
                .invoke(rows -> Rows.requireWritten(rows, "this staff member"))
                .replaceWithVoid();
    }

    public Uni<Optional<StaffRow>> find(Tx tx, Scope scope, UUID id) {
        Condition here = atHome(scope);
        return select(tx, " WHERE id = ? AND " + here.sql(), here.after(id))
                .map(rows -> rows.stream().findFirst());
    }

    /** Whoever changes what decides about a person's days holds this lock until the days are written. */
    public Uni<Optional<StaffRow>> lock(Tx tx, Scope scope, UUID id) {
        return lockAll(tx, scope, List.of(id)).map(rows -> rows.stream().findFirst());
    }

    /** In the order of the ids, without locks; those who are unknown or out of reach are missing. */
    public Uni<List<StaffRow>> all(Tx tx, Scope scope, Collection<UUID> ids) {
        Condition here = atHome(scope);
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(
                        tx,
                        " WHERE id IN (" + Tx.marks(ids) + ") AND " + here.sql() + " ORDER BY id",
                        here.after(ids.toArray()));
    }

    /**
     * In the order of the ids, so that two who lock several never wait for each other. Those who are unknown or out of
     * reach are missing.
     */
    public Uni<List<StaffRow>> lockAll(Tx tx, Scope scope, Collection<UUID> ids) {
        Condition here = atHome(scope);
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(
                        tx,
                        " WHERE id IN (" + Tx.marks(ids) + ") AND " + here.sql() + " ORDER BY id FOR UPDATE",
                        here.after(ids.toArray()));
    }

    public Uni<List<StaffRow>> after(Tx tx, Scope scope, UUID last, int limit) {
        Condition here = atHome(scope);
        return select(
                tx,
                " WHERE " + here.sql() + " AND id > ? ORDER BY id LIMIT ?",
                here.before(last == null ? "" : last, limit));
    }

    /** Everyone who may be met at the location. */
    public Uni<List<StaffRow>> at(Tx tx, Scope scope, UUID locationId) {
        Condition here = atHome(scope);
        return select(
                tx,
                " WHERE id IN (SELECT staff_id FROM staff_location WHERE location_id = ?) AND " + here.sql()
                        + " ORDER BY id",
                here.after(locationId));
    }

    /** Whose home location it is. */
    public Uni<Set<UUID>> atHomeIn(Tx tx, Scope scope, UUID locationId) {
        Condition here = atHome(scope);
        return ids(tx, "SELECT id FROM staff WHERE home_location_id = ? AND " + here.sql(), here.after(locationId));
    }

    public Uni<Set<UUID>> locations(Tx tx, UUID staffId) {
        return ids(tx, "SELECT location_id AS id FROM staff_location WHERE staff_id = ?", staffId);
    }

    /** The people whose days follow the clocks of this location: they live, work or are absent by them. */
    public Uni<Set<UUID>> byClocksOf(Tx tx, UUID locationId) {
        return ids(
                tx,
                "SELECT staff_id AS id FROM staff_location WHERE location_id = ? UNION SELECT s.staff_id FROM"
                        + " absence a JOIN absence_staff s ON s.absence_id = a.id WHERE a.location_id = ?",
                locationId,
                locationId);
    }

    public Uni<Void> worksAt(Tx tx, UUID staffId, Collection<UUID> locationIds) {
        return tx.run("DELETE FROM staff_location WHERE staff_id = ?", staffId)
                .chain(() -> tx.batch(
                        "INSERT INTO staff_location (location_id, staff_id) VALUES (?,?)",
                        new TreeSet<>(locationIds)
                                .stream()
                                        .map(location -> Tx.row(location, staffId))
                                        .toList()));
    }

    public Uni<List<ComputedUntil>> computedUntil(Tx tx) {
        return tx.run("SELECT s.id, l.time_zone, s.days_until FROM staff s JOIN location l ON l.id = s.home_location_id"
                        + " ORDER BY s.id")
                .map(rows -> Rows.list(
                        rows,
                        row -> new ComputedUntil(
                                Rows.uuid(row, "id"),
                                ZoneId.of(row.getString("time_zone")),
                                row.getLocalDate("days_until"))));
    }

    public Uni<Void> computedUntil(Tx tx, UUID id, LocalDate until) {
        return tx.run("UPDATE staff SET days_until = ? WHERE id = ?", until, id).replaceWithVoid();
    }

    /** A person's place is the home location; a shift elsewhere brings nobody else in reach. */
    private static Condition atHome(Scope scope) {
        return scope.on("home_location_id", null, null);
    }

    private static Uni<Set<UUID>> ids(Tx tx, String sql, Object... args) {
        return tx.run(sql, args).map(rows -> new TreeSet<>(Rows.list(rows, row -> Rows.uuid(row, "id"))));
    }

    private static Uni<List<StaffRow>> select(Tx tx, String rest, Object... args) {
        return tx.run("SELECT " + COLUMNS + " FROM staff" + rest, args)
                .map(rows -> Rows.list(rows, StaffRepository::read));
    }

    private static StaffRow read(Row row) {
        return new StaffRow(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                new StaffDetails(
                        row.getString("name"),
                        Rows.isTrue(row, "active"),
                        Rows.uuid(row, "home_location_id"),
                        WindowRules.sorted(List.of(Json.read(row.getString("skills"), String[].class))),
                        row.getString("experience_level"),
                        terms(row.getString("terms"))),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static StaffTerms terms(String text) {
        return text == null ? StaffTerms.NONE : Json.read(text, StaffTerms.class);
    }
}
