package slotwright.booking.testing;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import slotwright.platform.sql.Rows;

/**
 * Says where allocations exceed what there is, by a sweep over the database that shares no code with the engine:
 * at each start of an allocation, everything that is under way then is added up.
 */
@ApplicationScoped
public class CapacityChecker {

    private final Sql sql;

    CapacityChecker(Sql sql) {
        this.sql = sql;
    }

    private record Use(String resource, Instant from, Instant to, int quantity, int capacity, String booking) {}

    /** All resources that bookings of these locations use, wherever else they are used. Expired holds do not count. */
    public List<String> violations(List<UUID> locations) {
        List<String> found = new ArrayList<>();
        for (UUID location : locations) {
            sql.rows("SELECT DISTINCT resource_id FROM allocation WHERE location_id = ?", location)
                    .forEach(row -> found.addAll(violations(row.getString("resource_id"))));
        }
        return found;
    }

    private List<String> violations(String resource) {
        List<Use> uses = sql
                .rows(
                        "SELECT a.* FROM allocation a JOIN booking b ON b.booking_id = a.booking_id"
                                + " WHERE a.resource_id = ? AND (a.expires_at IS NULL OR a.expires_at > NOW(6))",
                        resource)
                .stream()
                .map(CapacityChecker::use)
                .sorted(Comparator.comparing(Use::from))
                .toList();
        List<String> found = new ArrayList<>();
        for (Use moment : uses) {
            List<Use> underWay = uses.stream()
                    .filter(use ->
                            !use.from().isAfter(moment.from()) && use.to().isAfter(moment.from()))
                    .toList();
            int used = underWay.stream().mapToInt(Use::quantity).sum();
            int capacity = underWay.stream().mapToInt(Use::capacity).min().orElseThrow();
            if (used > capacity) {
                found.add(resource + " at " + moment.from() + ": " + used + " of " + capacity + " by " + underWay);
            }
        }
        return found;
    }

    private static Use use(Row row) {
        return new Use(
                row.getString("resource_id"),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "to_at"),
                row.getInteger("quantity"),
                row.getInteger("capacity"),
                row.getString("booking_id"));
    }
}
