package slotwright.analytics.ingest.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.analytics.daily.model.Contribution;
import slotwright.analytics.daily.model.FigureKey;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.analytics.ingest.model.Revision;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** One row per booking: its newest revision, and what was counted for it. */
@ApplicationScoped
public class CountedBookingRepository {

    /** Makes the row if there is none, and locks it either way. */
    private static final String LOCK = "INSERT INTO counted_booking (booking_id, epoch, version) VALUES (?, 0, 0)"
            + " ON DUPLICATE KEY UPDATE booking_id = VALUES(booking_id)";

    private static final String READ = "SELECT booking_id, epoch, version, business_date, location_id, category,"
            + " currency, status, amount, person_ref, staff_ids FROM counted_booking WHERE booking_id IN (%s)";

    private static final String STORE = "UPDATE counted_booking SET epoch = ?, version = ?, business_date = ?,"
            + " location_id = ?, category = ?, currency = ?, status = ?, amount = ?, person_ref = ?, staff_ids = ?"
            + " WHERE booking_id = ?";

    /** The rows of these bookings, locked in the order of their ids; an unheard one for each that is new. */
    public Uni<Map<UUID, CountedBooking>> lock(Tx tx, SortedSet<UUID> bookingIds) {
        return tx.batch(LOCK, bookingIds.stream().map(Tx::row).toList())
                .chain(() -> tx.run(READ.formatted(Tx.marks(bookingIds)), bookingIds.toArray()))
                .map(CountedBookingRepository::byId);
    }

    public Uni<Void> store(Tx tx, List<CountedBooking> bookings) {
        return tx.batch(
                STORE, bookings.stream().map(CountedBookingRepository::row).toList());
    }

    private static SortedMap<UUID, CountedBooking> byId(RowSet<Row> rows) {
        SortedMap<UUID, CountedBooking> bookings = new TreeMap<>();
        rows.forEach(row -> bookings.put(Rows.uuid(row, "booking_id"), booking(row)));
        return bookings;
    }

    private static CountedBooking booking(Row row) {
        Revision revision = new Revision(row.getLong("epoch"), row.getLong("version"));
        Contribution counted = row.getString("status") == null ? null : contribution(row);
        return new CountedBooking(Rows.uuid(row, "booking_id"), revision, counted);
    }

    private static Contribution contribution(Row row) {
        FigureKey key = new FigureKey(
                row.getLocalDate("business_date"),
                Rows.uuid(row, "location_id"),
                row.getString("category"),
                Currency.getInstance(row.getString("currency")));
        return new Contribution(
                key,
                Status.valueOf(row.getString("status")),
                row.getBigDecimal("amount"),
                Rows.uuid(row, "person_ref"),
                ids(row.getString("staff_ids")));
    }

    private static Tuple row(CountedBooking booking) {
        Revision revision = booking.revision();
        Contribution counted = booking.counted();
        if (counted == null) {
            return Tx.row(
                    revision.epoch(),
                    revision.version(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    booking.bookingId());
        }
        return Tx.row(
                revision.epoch(),
                revision.version(),
                counted.key().date(),
                counted.key().locationId(),
                counted.key().category(),
                counted.key().currency().getCurrencyCode(),
                counted.status(),
                counted.amount(),
                counted.personRef(),
                text(counted.staffIds()),
                booking.bookingId());
    }

    private static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String text) {
        return Arrays.stream(text.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }
}
