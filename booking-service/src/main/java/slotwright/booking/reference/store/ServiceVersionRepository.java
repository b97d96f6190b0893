package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.reference.store.DecodedBodies.Version;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** All versions of services that arrived; the current one is the highest. */
@ApplicationScoped
public class ServiceVersionRepository {

    private static final int DECODED = 2_000;

    private static final String INSERT =
            "INSERT INTO service_version (service_id, epoch, version, body) VALUES (?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE body = VALUES(body)";
    private static final String CURRENT = "SELECT epoch, version FROM service_version WHERE service_id = ?"
            + " ORDER BY epoch DESC, version DESC LIMIT 1";
    private static final String PINNED = "SELECT epoch, version FROM service_version"
            + " WHERE service_id = ? AND version = ? ORDER BY epoch DESC LIMIT 1";
    private static final String BODY =
            "SELECT body FROM service_version WHERE service_id = ? AND epoch = ? AND version = ?";

    private final DecodedBodies<ServiceVersion> decoded = new DecodedBodies<>(DECODED);

    public Uni<Void> add(Tx tx, long epoch, ServiceVersion version) {
        return tx.run(
                        INSERT,
                        version.serviceId(),
                        epoch,
                        version.version(),
                        Bodies.write(version, ServiceVersion.class))
                .replaceWithVoid();
    }

    public Uni<Optional<ServiceVersion>> current(Tx tx, UUID serviceId) {
        return tx.run(CURRENT, serviceId).chain(rows -> body(tx, serviceId, rows));
    }

    /** The version that a booking was priced with. */
    public Uni<Optional<ServiceVersion>> pinned(Tx tx, UUID serviceId, long version) {
        return tx.run(PINNED, serviceId, version).chain(rows -> body(tx, serviceId, rows));
    }

    private Uni<Optional<ServiceVersion>> body(Tx tx, UUID serviceId, RowSet<Row> rows) {
        Optional<Version> found = Rows.first(rows, row -> new Version(row.getLong("epoch"), row.getLong("version")));
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Version version = found.get();
        String key = serviceId + "/" + version.number();
        ServiceVersion known = decoded.get(key, version);
        return known != null
                ? Uni.createFrom().item(Optional.of(known))
                : tx.run(BODY, serviceId, version.epoch(), version.number())
                        .map(bodies -> Rows.first(bodies, row -> Rows.json(row, "body"))
                                .map(body -> decoded.put(key, version, Json.readSaid(body, ServiceVersion.class))));
    }
}
