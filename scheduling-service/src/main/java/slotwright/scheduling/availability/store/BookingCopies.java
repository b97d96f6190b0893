package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.availability.model.BoardKey;

/** What bookings use up, as booking-service told it. */
@ApplicationScoped
public class BookingCopies {

    /** A resource in a time. */
    public record Use(UUID resourceId, TimeRange range) {}

    /** What the booking used up until now. */
    public Uni<List<Use>> uses(Tx tx, UUID bookingId) {
        return tx.run("SELECT resource_id, starts_at, ends_at FROM allocation WHERE booking_id = ?", bookingId)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Use(
                                Rows.uuid(row, "resource_id"),
                                new TimeRange(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")))));
    }

    /**
     * The boards on which people's days stand that these uses meet. Locks the days, so that nobody moves them to
     * another board before this transaction is over.
     */
    public Uni<SortedSet<BoardKey>> boardsShowing(Tx tx, Collection<Use> uses) {
        SortedSet<BoardKey> boards = new TreeSet<>();
        return lockDays(tx, uses)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(boards)
                        : tx.run(
                                        "SELECT DISTINCT location_id, local_date FROM board_staff_day WHERE day_key IN ("
                                                + Tx.marks(keys) + ")",
                                        keys.toArray())
                                .invoke(rows -> rows.forEach(row -> boards.add(
                                        new BoardKey(Rows.uuid(row, "location_id"), row.getLocalDate("local_date")))))
                                .replaceWith(boards));
    }

    /** The booking as it is now; without a use of anything it is forgotten. */
    public Uni<Void> save(Tx tx, BookingState state) {
        Uni<Void> forgotten = tx.run("DELETE FROM booking_copy WHERE booking_id = ?", state.bookingId())
                .replaceWithVoid();
        return state.allocations().isEmpty()
                ? forgotten
                : forgotten.chain(() -> insert(tx, state)).chain(() -> insertUses(tx, state));
    }

    private static Uni<Void> insert(Tx tx, BookingState state) {
        return tx.run(
                        "INSERT INTO booking_copy (booking_id, number, location_id, status, starts_at, ends_at,"
                                + " party_size, hold_expires_at, categories) VALUES (?,?,?,?,?,?,?,?,?)",
                        state.bookingId(),
                        state.number(),
                        state.locationId(),
                        state.status(),
                        state.startsAt(),
                        state.endsAt(),
                        state.partySize(),
                        state.holdExpiresAt(),
                        Json.write(state.services().stream()
                                .map(BookedService::category)
                                .distinct()
                                .sorted()
                                .toList()))
                .replaceWithVoid();
    }

    private static Uni<Void> insertUses(Tx tx, BookingState state) {
        List<Tuple> rows = new ArrayList<>();
        for (Allocation use : state.allocations()) {
            rows.add(Tx.row(
                    state.bookingId(),
                    rows.size(),
                    use.resourceId(),
                    use.from(),
                    use.to(),
                    use.workFrom(),
                    use.workTo(),
                    use.quantity(),
                    use.capacity()));
        }
        return tx.batch(
                "INSERT INTO allocation (booking_id, position, resource_id, starts_at, ends_at, work_from, work_to,"
                        + " quantity, capacity) VALUES (?,?,?,?,?,?,?,?,?)",
                rows);
    }

    private static Uni<List<String>> lockDays(Tx tx, Collection<Use> uses) {
        List<String> keys = new ArrayList<>();
        return Multi.createFrom()
                .iterable(uses.stream()
                        .distinct()
                        .sorted((one, other) -> one.resourceId()
                                .toString()
                                .compareTo(other.resourceId().toString()))
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(use -> tx.run(
                        "SELECT day_key FROM resource_day WHERE resource_id = ? AND next_day_start > ?"
                                + " AND day_start < ? ORDER BY day_key FOR UPDATE",
                        use.resourceId(),
                        use.range().from(),
                        use.range().to()))
                .onItem()
                .invoke(rows -> rows.forEach(row -> keys.add(row.getString("day_key"))))
                .collect()
                .last()
                .replaceWith(keys);
    }
}
