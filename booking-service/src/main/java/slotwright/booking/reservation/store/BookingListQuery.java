package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.BookingFilter;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Lists bookings in order of their start. Holds that are over are in no list. */
@ApplicationScoped
public class BookingListQuery {

    private static final String SELECT = "SELECT " + BookingRow.READ + " FROM booking"
            + " WHERE closed_as IS NULL AND (hold_expires_at IS NULL OR hold_expires_at > NOW(6))";
    private static final String ORDER = " ORDER BY starts_at, booking_id LIMIT ?";

    /** One more than the limit, when there are more. */
    public Uni<List<Booking>> list(Tx tx, BookingFilter filter, Scope scope) {
        Statement statement = statement(filter, scope);
        return tx.run(statement.sql(), statement.args().toArray()).map(rows -> Rows.list(rows, BookingRow::read));
    }

    record Statement(String sql, List<Object> args) {}

    static Statement statement(BookingFilter filter, Scope scope) {
        StringBuilder sql = new StringBuilder(SELECT);
        Scope.Condition reach = BookingRepository.reach(scope);
        List<Object> args = new ArrayList<>(reach.arguments());
        sql.append(" AND ").append(reach.sql());
        dates(filter, sql, args);
        if (filter.status() != null) {
            sql.append(" AND status = ?");
            args.add(BookingRow.text(filter.status()));
        }
        if (filter.staffId() != null) {
            sql.append(" AND staff_id = ?");
            args.add(filter.staffId());
        }
        if (filter.locationId() != null) {
            sql.append(" AND location_id = ?");
            args.add(filter.locationId());
        }
        if (filter.after() != null) {
            sql.append(" AND (starts_at > ? OR starts_at = ? AND booking_id > ?)");
            args.addAll(List.of(
                    filter.after().startsAt(),
                    filter.after().startsAt(),
                    filter.after().bookingId()));
        }
        args.add(filter.limit() + 1);
        return new Statement(sql.append(ORDER).toString(), args);
    }

    /** The date is the location's; the bounds of the instant, a day wider than any offset, let the indexes serve. */
    private static void dates(BookingFilter filter, StringBuilder sql, List<Object> args) {
        if (filter.from() != null) {
            sql.append(" AND local_date >= ? AND starts_at >= ?");
            args.add(filter.from());
            args.add(filter.from().minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if (filter.to() != null) {
            sql.append(" AND local_date <= ? AND starts_at < ?");
            args.add(filter.to());
            args.add(filter.to().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
    }
}
