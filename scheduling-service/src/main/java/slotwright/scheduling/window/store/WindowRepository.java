package slotwright.scheduling.window.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.window.model.SlotConfiguration;
import slotwright.scheduling.window.model.WindowRules;

@ApplicationScoped
public class WindowRepository {

    private static final String COLUMNS = "id, version, location_id, rules, created_at, updated_at";

    public Uni<Void> insert(Tx tx, SlotConfiguration window) {
        return tx.run(
                        "INSERT INTO slot_configuration (" + COLUMNS + ") VALUES (?,?,?,?,?,?)",
                        window.id(),
                        window.version(),
                        window.locationId(),
                        Json.write(window.rules()),
                        window.createdAt(),
                        window.updatedAt())
                .replaceWithVoid();
    }

    public Uni<Void> update(Tx tx, SlotConfiguration window) {
        return tx.run(
                        "UPDATE slot_configuration SET version = ?, rules = ?, updated_at = ? WHERE id = ?",
                        window.version(),
                        Json.write(window.rules()),
                        window.updatedAt(),
                        window.id())
                .replaceWithVoid();
    }

    public Uni<Void> delete(Tx tx, UUID id) {
        return tx.run("DELETE FROM slot_configuration WHERE id = ?", id).replaceWithVoid();
    }

    public Uni<Optional<SlotConfiguration>> find(Tx tx, UUID id) {
        return select(tx, " WHERE id = ?", id).map(rows -> rows.stream().findFirst());
    }

    public Uni<List<SlotConfiguration>> ofLocation(Tx tx, UUID locationId) {
        return select(tx, " WHERE location_id = ? ORDER BY id", locationId);
    }

    /** @param locationId null for those of all locations */
    public Uni<List<SlotConfiguration>> after(Tx tx, UUID locationId, UUID last, int limit) {
        String from = last == null ? "" : last.toString();
        return locationId == null
                ? select(tx, " WHERE id > ? ORDER BY id LIMIT ?", from, limit)
                : select(tx, " WHERE location_id = ? AND id > ? ORDER BY id LIMIT ?", locationId, from, limit);
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
