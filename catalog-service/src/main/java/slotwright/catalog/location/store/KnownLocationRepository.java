package slotwright.catalog.location.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

@ApplicationScoped
public class KnownLocationRepository {

    private static final String STORE = "INSERT INTO known_location (id, active, body) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE active = VALUES(active), body = VALUES(body)";

    private static final String ACTIVE = "SELECT body FROM known_location WHERE active = 1";

    public Uni<Void> store(Tx tx, Location location) {
        return tx.run(STORE, location.resourceId(), location.active(), Json.write(location))
                .replaceWithVoid();
    }

    public Uni<List<Location>> active(Tx tx) {
        return tx.run(ACTIVE).map(rows -> Rows.list(rows, row -> Json.readSaid(row.getString("body"), Location.class)));
    }
}
