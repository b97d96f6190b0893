package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

/** The current version of each service, as catalog published it. */
@ApplicationScoped
public class ServiceCopies {

    private final SnapshotReads snapshots;

    public ServiceCopies(SnapshotReads snapshots) {
        this.snapshots = snapshots;
    }

    public Uni<Void> save(Tx tx, Event<ServiceVersion> event) {
        return tx.run(
                        "INSERT INTO service_copy (service_id, epoch, version, body) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE epoch = VALUES(epoch), version = VALUES(version),"
                                + " body = VALUES(body)",
                        event.data().serviceId(),
                        event.epoch(),
                        event.version(),
                        Json.write(event.data()))
                .replaceWithVoid();
    }

    /** Unknown services are missing. */
    public Uni<Map<UUID, Versioned<ServiceVersion>>> load(Collection<UUID> serviceIds) {
        String sql = "SELECT service_id, epoch, version, body FROM service_copy WHERE service_id IN ("
                + Tx.marks(serviceIds) + ")";
        return snapshots.read(tx -> tx.run(sql, serviceIds.toArray())).map(rows -> {
            Map<UUID, Versioned<ServiceVersion>> services = new HashMap<>();
            rows.forEach(row -> services.put(Rows.uuid(row, "service_id"), read(row)));
            return services;
        });
    }

    private static Versioned<ServiceVersion> read(Row row) {
        return new Versioned<>(
                new Version(row.getLong("epoch"), row.getLong("version")),
                Json.readSaid(row.getString("body"), ServiceVersion.class));
    }
}
