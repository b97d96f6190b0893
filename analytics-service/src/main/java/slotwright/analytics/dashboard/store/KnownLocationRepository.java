package slotwright.analytics.dashboard.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import slotwright.analytics.dashboard.model.KnownLocation;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

@ApplicationScoped
public class KnownLocationRepository {

    private static final String STORE = "INSERT INTO known_location (location_id, zone, currency, active)"
            + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE zone = VALUES(zone), currency = VALUES(currency),"
            + " active = VALUES(active)";

    private static final String ACTIVE =
            "SELECT location_id, zone, currency, active FROM known_location WHERE active AND %s ORDER BY zone, location_id";

    public Uni<Void> store(Tx tx, KnownLocation location) {
        return tx.run(
                        STORE,
                        location.id(),
                        location.zone().getId(),
                        location.currency().getCurrencyCode(),
                        location.active())
                .replaceWithVoid();
    }

    /** Neighbours in zone and id stand together, always in the same order. */
    public Uni<List<KnownLocation>> active(Tx tx, Scope scope) {
        Condition reach = scope.on("location_id", null, null);
        return tx.run(ACTIVE.formatted(reach.sql()), reach.arguments().toArray())
                .map(rows -> Rows.list(rows, KnownLocationRepository::location));
    }

    private static KnownLocation location(Row row) {
        return new KnownLocation(
                Rows.uuid(row, "location_id"),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("currency")),
                Rows.isTrue(row, "active"));
    }
}
