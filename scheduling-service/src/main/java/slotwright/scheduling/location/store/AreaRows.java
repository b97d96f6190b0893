package slotwright.scheduling.location.store;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.ServiceArea;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.location.model.Postcode;

/** By which postcode a location is found; what its area is, its terms say. */
final class AreaRows {

    private AreaRows() {}

    /** Whoever writes holds the location's lock, or has just made it. */
    static Uni<Void> replace(Tx tx, UUID location, ServiceArea area) {
        return tx.run("DELETE FROM service_area WHERE location_id = ?", location)
                .chain(() -> tx.batch(
                        "INSERT INTO service_area (postcode, location_id) VALUES (?, ?)",
                        area.postcodes().stream()
                                .sorted()
                                .map(postcode -> Tx.row(postcode, location))
                                .toList()));
    }

    /** @param last only ids behind it, or empty for all */
    static Uni<List<UUID>> reaching(Tx tx, Postcode postcode, Object last, int limit) {
        List<Object> args = new ArrayList<>(postcode.reachedBy());
        String sql = "SELECT DISTINCT location_id FROM service_area WHERE postcode IN (" + Tx.marks(args)
                + ") AND location_id > ? ORDER BY location_id LIMIT ?";
        Collections.addAll(args, last, limit);
        return tx.run(sql, args.toArray()).map(rows -> Rows.list(rows, row -> Rows.uuid(row, "location_id")));
    }
}
