package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.ComputedBy;

/** By which rules of their zones the days of each resource were computed. */
@ApplicationScoped
public class ComputedByRepository {

    private static final String SELECT = "SELECT resource_id, kind, days_until, zone_rules FROM computed_by";

    public Uni<Void> save(Tx tx, ComputedBy computed) {
        return tx.run(
                        "INSERT INTO computed_by (resource_id, kind, days_until, zone_rules) VALUES (?,?,?,?)"
                                + " ON DUPLICATE KEY UPDATE days_until = VALUES(days_until),"
                                + " zone_rules = VALUES(zone_rules)",
                        computed.resourceId(),
                        computed.kind().name(),
                        computed.until(),
                        Json.write(computed.rules()))
                .replaceWithVoid();
    }

    /** Locations first: what people's days say follows from them. */
    public Uni<List<ComputedBy>> all(Tx tx) {
        return tx.run(SELECT + " ORDER BY kind, resource_id").map(rows -> Rows.list(rows, ComputedByRepository::read));
    }

    public Uni<Optional<ComputedBy>> of(Tx tx, UUID resourceId) {
        return tx.run(SELECT + " WHERE resource_id = ?", resourceId)
                .map(rows -> Rows.first(rows, ComputedByRepository::read));
    }

    private static ComputedBy read(Row row) {
        Map<?, ?> stored = Json.read(row.getString("zone_rules"), Map.class);
        TreeMap<String, String> rules = new TreeMap<>();
        stored.forEach((zone, offsets) -> rules.put(zone.toString(), offsets.toString()));
        return new ComputedBy(
                Rows.uuid(row, "resource_id"),
                ComputedBy.Kind.valueOf(row.getString("kind")),
                row.getLocalDate("days_until"),
                rules);
    }
}
