package slotwright.booking.customer.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.customer.model.CountedVisit;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The row that is locked where a limit counts a customer's visits, and the counts. Customers are known by owner. */
@ApplicationScoped
public class CustomerRepository {

    static final String COMPLETED = "SELECT COUNT(*) AS visits FROM (SELECT 1 AS visit FROM booking"
            + " WHERE owner = ? AND status = 'completed' AND starts_at >= ? LIMIT ?) counted";

    /** The bounds of the instant, a day wider than any offset, let the index serve. */
    static final String VISITS = "SELECT local_date, services FROM booking WHERE owner = ? AND starts_at >= ?"
            + " AND starts_at < ? AND local_date BETWEEN ? AND ? AND status <> 'cancelled' AND closed_as IS NULL"
            + " AND (hold_expires_at IS NULL OR hold_expires_at > NOW(6)) AND booking_id <> ?";

    private static final String IS_KNOWN = "SELECT owner FROM customer_lock WHERE owner = ?";
    private static final String ADD = "INSERT IGNORE INTO customer_lock (owner) VALUES (?)";
    private static final String LOCK = IS_KNOWN + " FOR UPDATE";
    private static final TypeReference<List<BookedService>> SERVICES = new TypeReference<>() {};

    public Uni<Boolean> isKnown(Tx tx, String owner) {
        return tx.run(IS_KNOWN, owner).map(rows -> rows.size() > 0);
    }

    /** In a transaction of its own, never in one that locks: inserts of many at once would meet each other's gaps. */
    public Uni<Void> add(Tx tx, String owner) {
        return tx.run(ADD, owner).replaceWithVoid();
    }

    /** Before all resource-days; false where there is no row to lock. */
    public Uni<Boolean> lock(Tx tx, String owner) {
        return tx.run(LOCK, owner).map(rows -> rows.size() > 0);
    }

    /**
     * How many completed visits the customer has.
     *
     * @param since of visits that began before, none
     * @param most more are not counted
     */
    public Uni<Long> completed(Tx tx, String owner, Instant since, int most) {
        return tx.run(COMPLETED, owner, since, most)
                .map(rows -> Rows.first(rows, row -> row.getLong("visits")).orElse(0L));
    }

    /**
     * What counts for a limit: all that blocks, took place, or was missed.
     *
     * @param from first local start date
     * @param to last local start date
     * @param except a booking that does not count, or null
     */
    public Uni<List<CountedVisit>> visits(Tx tx, String owner, LocalDate from, LocalDate to, UUID except) {
        return tx.run(
                        VISITS,
                        owner,
                        from.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                        to.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC),
                        from,
                        to,
                        except == null ? "" : except)
                .map(rows -> Rows.list(rows, CustomerRepository::counted));
    }

    private static CountedVisit counted(Row row) {
        try {
            return new CountedVisit(
                    row.getLocalDate("local_date"),
                    Json.events().readValue(Rows.json(row, "services"), SERVICES).stream()
                            .map(BookedService::serviceId)
                            .collect(Collectors.toSet()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
