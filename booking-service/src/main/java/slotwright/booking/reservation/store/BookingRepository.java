package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Change;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Bookings, holds among them, and the history of their changes. */
@ApplicationScoped
public class BookingRepository {

    private static final int COLUMNS = BookingRow.COLUMNS.split(",").length;
    private static final String SELECT = "SELECT " + BookingRow.READ + " FROM booking WHERE ";
    private static final String INSERT =
            "INSERT INTO booking (" + BookingRow.COLUMNS + ") VALUES (?" + ", ?".repeat(COLUMNS - 1) + ")";
    private static final String UPDATE = "UPDATE booking SET version = ?, status = ?, closed_as = ?, local_date = ?,"
            + " starts_at = ?, ends_at = ?, hold_expires_at = ?, hold_extensions_left = ?, services = ?, staff_id = ?,"
            + " party_size = ?, price = ?, person_ref = ?, owner = ?, channel = ?, key_ref = ?,"
            + " sealed_notes = ?, sealed_details = ?, notes = NULL, details = NULL, modification_count = ?,"
            + " attention = ?, cancel_reason = ?, cancelled_at = ?, touched_dates = ?, availability_version = ?,"
            + " confirmed_at = ?, completed_at = ?, no_show_at = ?, waived = ?, tier = ?, staff_level = ?"
            + " WHERE booking_id = ? AND version = ?";

    /** Those with words that an earlier release left in the clear; an index each, which is empty once all are sealed. */
    static final String CLEAR = "SELECT booking_id FROM ((SELECT booking_id FROM booking WHERE notes IS NOT NULL"
            + " LIMIT ?) UNION (SELECT booking_id FROM booking WHERE details IS NOT NULL LIMIT ?)) clear"
            + " ORDER BY booking_id LIMIT ?";

    private static final String RESEAL = "UPDATE booking SET key_ref = ?, sealed_notes = ?, sealed_details = ?,"
            + " notes = NULL, details = NULL WHERE booking_id = ?";
    private static final String EXPIRED_HOLDS = SELECT + "booking_id IN (SELECT booking_id FROM (SELECT DISTINCT"
            + " booking_id, expires_at FROM allocation WHERE expires_at <="
            + " NOW(6) ORDER BY expires_at LIMIT ?) expired)";
    private static final String AHEAD =
            " AND starts_at > ? AND starts_at < ? AND ends_at > ? AND starts_at > ?" + " AND status = 'confirmed'";
    private static final String AHEAD_AT_LOCATION = "SELECT booking_id FROM booking WHERE location_id = ?" + AHEAD;
    private static final String AHEAD_OF_PERSON = "SELECT booking_id FROM booking WHERE staff_id = ?" + AHEAD;
    private static final String HISTORY = "INSERT INTO booking_history (booking_id, version, at, change_type,"
            + " from_status, to_status, starts_at, ends_at, actor_id, actor_role, reason, staff_reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    public Uni<Optional<Booking>> find(Tx tx, String number, Scope scope) {
        Scope.Condition reach = reach(scope);
        return one(tx, "number = ? AND " + reach.sql(), number, reach);
    }

    /**
     * A guest's hold is in everybody's reach who knows its number; a customer's, and what else has the number, only
     * in the scope's.
     */
    public Uni<Optional<Booking>> findHold(Tx tx, String number, Scope scope) {
        Scope.Condition reach = reach(scope);
        return one(tx, "number = ? AND (status = 'draft' AND owner IS NULL OR " + reach.sql() + ")", number, reach);
    }

    /** The last lock of a transaction, after all resource-days. */
    public Uni<Optional<Booking>> lock(Tx tx, UUID bookingId, Scope scope) {
        Scope.Condition reach = reach(scope);
        return one(tx, "booking_id = ? AND " + reach.sql() + " FOR UPDATE", bookingId, reach);
    }

    static Scope.Condition reach(Scope scope) {
        return scope.on("location_id", "owner", "booking_id");
    }

    private static Uni<Optional<Booking>> one(Tx tx, String where, Object key, Scope.Condition reach) {
        List<Object> args = new ArrayList<>(List.of(key));
        args.addAll(reach.arguments());
        return tx.run(SELECT + where, args.toArray()).map(rows -> Rows.first(rows, BookingRow::read));
    }

    /** Holds that are expired and still have allocations, the longest expired first. */
    public Uni<List<Booking>> expiredHolds(Tx tx, int most) {
        return tx.run(EXPIRED_HOLDS, most).map(rows -> Rows.list(rows, BookingRow::read));
    }

    /** Confirmed bookings that the day is about and that have not begun. */
    public Uni<List<UUID>> ahead(Tx tx, ResourceDay day, Instant now) {
        return tx.run(
                        day instanceof LocationDay ? AHEAD_AT_LOCATION : AHEAD_OF_PERSON,
                        day.resourceId(),
                        day.dayStart().minus(AllocationRepository.LONGEST),
                        day.nextDayStart(),
                        day.dayStart(),
                        now)
                .map(rows -> Rows.list(rows, row -> Rows.uuid(row, "booking_id")));
    }

    /** Bookings whose words are in the clear, in the order of their ids. */
    public Uni<List<UUID>> clear(Tx tx, int most) {
        return tx.run(CLEAR, most, most, most).map(rows -> Rows.list(rows, row -> Rows.uuid(row, "booking_id")));
    }

    /** Writes the words of a locked booking as they are sealed now. It is no change of the booking. */
    public Uni<Void> reseal(Tx tx, Booking booking) {
        List<Object> values = new ArrayList<>(BookingRow.words(booking));
        values.add(booking.id());
        return tx.run(RESEAL, values.toArray()).replaceWithVoid();
    }

    /** Writes the booking in its new version, and the line of its history. */
    public Uni<Void> write(Tx tx, Change change, Caller actor) {
        return (change.before() == null ? insert(tx, change.after()) : update(tx, change))
                .chain(() -> history(tx, change, actor));
    }

    private static Uni<Void> insert(Tx tx, Booking booking) {
        List<Object> values = new ArrayList<>(BookingRow.fixed(booking));
        values.addAll(BookingRow.changing(booking));
        return tx.run(INSERT, values.toArray()).replaceWithVoid();
    }

    private static Uni<Void> update(Tx tx, Change change) {
        List<Object> values = new ArrayList<>(BookingRow.changing(change.after()));
        values.add(change.after().id());
        values.add(change.before().version());
        return tx.run(UPDATE, values.toArray())
                .invoke(done -> {
                    if (done.rowCount() != 1) {
                        throw new IllegalStateException("a locked booking changed under its lock");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> history(Tx tx, Change change, Caller actor) {
        Booking after = change.after();
        return tx.run(
                        HISTORY,
                        after.id(),
                        after.version(),
                        change.at(),
                        change.kind().name().toLowerCase(Locale.ROOT),
                        change.before() == null
                                ? null
                                : BookingRow.text(change.before().stage().status()),
                        BookingRow.text(after.stage().status()),
                        after.visit().time().from(),
                        after.visit().time().to(),
                        actor.id(),
                        actor.role(),
                        change.reason(),
                        change.chosen() == null ? null : change.chosen().code())
                .replaceWithVoid();
    }
}
