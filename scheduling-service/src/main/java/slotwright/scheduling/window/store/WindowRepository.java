package slotwright.scheduling.window.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class WindowRepository {

    private static final String COLUMNS = "id, version, location_id, rules, created_at, updated_at";

    public Uni<Void> insert(Tx tx, Scope scope, SlotConfiguration window) {
        Condition there = scope.on("id", null, null);
        return tx.run(
                        "INSERT INTO slot_configuration (" + COLUMNS
                                + ") SELECT ?,?,?,?,?,? FROM location WHERE id = ? AND " + there.sql(),
                        there.after(
                                window.id(),
                                window.version(),
                                window.locationId(),
                                Json.write(window.rules()),
                                window.createdAt(),
                                window.updatedAt(),
                                window.locationId()))
                .invoke(rows -> Rows.requireWritten(rows, "this location"))
                .replaceWithVoid();
    }

    public Uni<Void> update(Tx tx, Scope scope, SlotConfiguration window) {
        Condition here = here(scope);
        return tx.run(
                        "UPDATE slot_configuration SET version = ?, rules = ?, updated_at = ? WHERE id = ? AND "
                                + here.sql(),
                        here.after(window.version(), Json.write(window.rules()), window.updatedAt(), window.id()))
                .invoke(rows -> Rows.requireWritten(rows, "this slot configuration"))
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, Scope scope, UUID id) {
        Condition here = here(scope);
        return tx.run("DELETE FROM slot_configuration WHERE id = ? AND " + here.sql(), here.after(id))
                .invoke(rows -> Rows.requireWritten(rows, "this slot configuration"))
                .replaceWithVoid();
    }

    public Uni<Optional<SlotConfiguration>> find(Tx tx, Scope scope, UUID id) {
        Condition here = here(scope);
        return select(tx, " WHERE id = ? AND " + here.sql(), here.after(id))
                .map(rows -> rows.stream().findFirst());
    }

    public Uni<List<SlotConfiguration>> ofLocation(Tx tx, Scope scope, UUID locationId) {
        Condition here = here(scope);
        return select(tx, " WHERE location_id = ? AND " + here.sql() + " ORDER BY id", here.after(locationId));
    }

    /** @param locationId null for those of all locations */
    public Uni<List<SlotConfiguration>> after(Tx tx, Scope scope, UUID locationId, UUID last, int limit) {
        Condition here = here(scope);
        String from = last == null ? "" : last.toString();
        return locationId == null
                ? select(tx, " WHERE " + here.sql() + " AND id > ? ORDER BY id LIMIT ?", here.before(from, limit))
                : select(
                        tx,
                        " WHERE " + here.sql() + " AND location_id = ? AND id > ? ORDER BY id LIMIT ?",
                        here.before(locationId, from, limit));
    }

    private static Condition here(Scope scope) {
        return scope.on("location_id", null, null);
    }

    private static Uni<List<SlotConfiguration>> select(Tx tx, String rest, Object... args) {
        return tx.run("SELECT " + COLUMNS + " FROM slot_configuration" + rest, args)
                .map(rows -> Rows.list(rows, WindowRepository::read));
    }

    private static SlotConfiguration read(Row row) {
        return new SlotConfiguration(
                Rows.uuid(row, "id"),
                row.getLong("version"),
                Rows.uuid(row, "location_id"),
                Json.read(row.getString("rules"), WindowRules.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }
}
