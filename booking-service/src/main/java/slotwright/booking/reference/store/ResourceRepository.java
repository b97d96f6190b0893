package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Locations and people as resources, in the last version that arrived. */
@ApplicationScoped
public class ResourceRepository {

    private static final String PUT = "INSERT INTO resource (resource_id, epoch, version, body) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE epoch = VALUES(epoch), version = VALUES(version), body = VALUES(body)";
    private static final String BODY = "SELECT body FROM resource WHERE resource_id = ?";

    public Uni<Void> put(Tx tx, long epoch, long version, Resource resource) {
        return tx.run(PUT, resource.resourceId(), epoch, version, Bodies.write(resource, Resource.class))
                .replaceWithVoid();
    }

    /** Empty also where the id is a person's. */
    public Uni<Optional<Location>> location(Tx tx, UUID locationId) {
        return tx.run(BODY, locationId)
                .map(rows -> Rows.first(rows, row -> Json.readSaid(Rows.json(row, "body"), Resource.class))
                        .filter(Location.class::isInstance)
                        .map(Location.class::cast));
    }
}
