package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import slotwright.booking.reservation.model.Booking;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Bookings that the business is to cancel unless something changes before. */
@ApplicationScoped
public class DueCancellations {

    private static final String AFTER = "SELECT " + BookingRow.READ + " FROM booking WHERE booking_id IN"
            + " (SELECT booking_id FROM (SELECT booking_id FROM cancellation_due WHERE booking_id > ?"
            + " ORDER BY booking_id LIMIT ?) due) ORDER BY booking_id";

    /**
     * The booking must be locked.
     *
     * @param reason a code such as {@code training}
     */
    public Uni<Void> note(Tx tx, UUID bookingId, String reason, Instant now) {
        return tx.run(
                        "INSERT INTO cancellation_due (booking_id, reason, noted_at) VALUES (?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE reason = VALUES(reason)",
                        bookingId,
                        reason,
                        now)
                .replaceWithVoid();
    }

    /** Likewise. */
    public Uni<Void> forget(Tx tx, UUID bookingId) {
        return tx.run("DELETE FROM cancellation_due WHERE booking_id = ?", bookingId)
                .replaceWithVoid();
    }

    /**
     * In the order of their ids, without locks.
     *
     * @param last the one before, or null
     */
    public Uni<List<Booking>> after(Tx tx, UUID last, int most) {
        return tx.run(AFTER, last == null ? "" : last, most).map(rows -> Rows.list(rows, BookingRow::read));
    }
}
