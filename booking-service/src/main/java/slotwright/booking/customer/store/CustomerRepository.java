package slotwright.booking.customer.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.customer.model.BlindContact;
import slotwright.booking.customer.model.CountedVisit;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/**
 * The rows that are locked where a limit counts somebody's visits, and the counts. Customers are known by owner, which
 * is their lock too; guests and those whom the business enters by what their contact is found by.
 */
@ApplicationScoped
public class CustomerRepository {

    private static final String COUNTED = "local_date BETWEEN ? AND ? AND status <> 'cancelled' AND closed_as IS NULL"
            + " AND (hold_expires_at IS NULL OR hold_expires_at > NOW(6)) AND booking_id <> ?";

    static final String COMPLETED = "SELECT COUNT(*) AS visits FROM (SELECT 1 AS visit FROM booking"
            + " WHERE owner = ? AND status = 'completed' AND starts_at >= ? LIMIT ?) counted";

    /** The bounds of the instant, a day wider than any offset, let the index serve. */
    static final String VISITS = "SELECT local_date, services FROM booking WHERE owner = ? AND starts_at >= ?"
            + " AND starts_at < ? AND " + COUNTED;

    /** From the person on: there are many bookings without an owner, and few people with one address. */
    private static final String GUESTS_VISITS = "SELECT local_date, services FROM (%s) guest"
            + " STRAIGHT_JOIN booking ON booking.person_ref = guest.person_ref WHERE owner IS NULL AND " + COUNTED;

    private static final String KNOWN = "SELECT owner FROM customer_lock WHERE owner IN (%s)";
    private static final String ADD = "INSERT IGNORE INTO customer_lock (owner) VALUES (?)";
    private static final String LOCK = "SELECT owner FROM customer_lock WHERE owner = ? FOR UPDATE";
    private static final TypeReference<List<BookedService>> SERVICES = new TypeReference<>() {};

    /** Those of the locks for which there is no row yet; at least one must be asked for. */
    public Uni<List<String>> unknown(Tx tx, Collection<String> locks) {
        return tx.run(KNOWN.formatted(Tx.marks(locks)), locks.toArray()).map(rows -> {
            List<String> unknown = new ArrayList<>(locks);
            unknown.removeAll(Rows.list(rows, row -> row.getString("owner")));
            return unknown;
        });
    }

    /** In a transaction of its own, never in one that locks: inserts of many at once would meet each other's gaps. */
    public Uni<Void> add(Tx tx, String lock) {
        return tx.run(ADD, lock).replaceWithVoid();
    }

    /** Before all resource-days; false where there is no row to lock. */
    public Uni<Boolean> lock(Tx tx, String lock) {
        return tx.run(LOCK, lock).map(rows -> rows.size() > 0);
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

    /** The same of whoever has one of the digests and no account. */
    public Uni<List<CountedVisit>> visits(Tx tx, BlindContact guest, LocalDate from, LocalDate to, UUID except) {
        BlindSelect people = BlindSelect.of(guest);
        List<Object> args = new ArrayList<>(people.args());
        args.addAll(Arrays.asList(from, to, except == null ? "" : except));
        return tx.run(guestsVisits(people), args.toArray()).map(rows -> Rows.list(rows, CustomerRepository::counted));
    }

    static String guestsVisits(BlindSelect people) {
        return GUESTS_VISITS.formatted(people.sql());
    }

    private static CountedVisit counted(Row row) {
        return new CountedVisit(
                row.getLocalDate("local_date"),
                Json.readSaid(Rows.json(row, "services"), SERVICES).stream()
                        .map(BookedService::serviceId)
                        .collect(Collectors.toSet()));
    }
}
