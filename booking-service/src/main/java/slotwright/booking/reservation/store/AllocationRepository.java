package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.platform.availability.Taken;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** What bookings and holds use up: rows only of those that block, so that a reader need not know any status. */
@ApplicationScoped
public class AllocationRepository {

    /** The table refuses longer ones. */
    public static final Duration LONGEST = Duration.ofHours(48);

    private static final String COLUMNS =
            "resource_id, from_at, to_at, work_from, work_to, quantity, capacity, booking_id, expires_at";
    private static final String TAKEN = "SELECT " + COLUMNS + " FROM allocation"
            + " WHERE resource_id IN (%s) AND from_at > ? AND from_at < ? AND to_at > ?";
    private static final String OF_BOOKING =
            "SELECT " + COLUMNS + " FROM allocation WHERE booking_id = ? ORDER BY resource_id, from_at";
    private static final String INSERT =
            "INSERT INTO allocation (" + COLUMNS + ", location_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM allocation WHERE booking_id = ?";
    private static final String KEEP = "UPDATE allocation SET expires_at = ? WHERE booking_id = ?";

    /** Everything that overlaps the time on one of these resources, expired holds too. */
    public Uni<List<Taken>> taken(Tx tx, Collection<UUID> resources, TimeRange time) {
        List<Object> args = new ArrayList<>(resources);
        args.addAll(List.of(time.from().minus(LONGEST), time.to(), time.from()));
        return tx.run(TAKEN.formatted(Tx.marks(resources)), args.toArray())
                .map(rows -> Rows.list(rows, AllocationRepository::read));
    }

    public Uni<List<Allocation>> of(Tx tx, UUID bookingId) {
        return tx.run(OF_BOOKING, bookingId)
                .map(rows -> Rows.list(rows, row -> read(row).allocation()));
    }

    /** @param expiresAt of a hold, or null */
    public Uni<Void> add(Tx tx, UUID bookingId, UUID locationId, List<Allocation> allocations, Instant expiresAt) {
        List<Tuple> rows = allocations.stream()
                .map(one -> Tx.row(
                        one.resourceId(),
                        one.from(),
                        one.to(),
                        one.workFrom(),
                        one.workTo(),
                        one.quantity(),
                        one.capacity(),
                        bookingId,
                        expiresAt,
                        locationId))
                .toList();
        return tx.batch(INSERT, rows);
    }

    public Uni<Void> remove(Tx tx, UUID bookingId) {
        return tx.run(DELETE, bookingId).replaceWithVoid();
    }

    /** @param expiresAt the new end of a hold; null makes its allocations those of a booking */
    public Uni<Void> keepUntil(Tx tx, UUID bookingId, Instant expiresAt) {
        return tx.run(KEEP, expiresAt, bookingId).replaceWithVoid();
    }

    private static Taken read(Row row) {
        Allocation allocation = new Allocation(
                Rows.uuid(row, "resource_id"),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "to_at"),
                Rows.instant(row, "work_from"),
                Rows.instant(row, "work_to"),
                row.getInteger("quantity"),
                row.getInteger("capacity"));
        return new Taken(Rows.uuid(row, "booking_id"), allocation, Rows.instant(row, "expires_at"));
    }
}
