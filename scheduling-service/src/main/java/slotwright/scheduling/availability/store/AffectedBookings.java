package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/** Finds bookings that a change would displace. Holds are none: they pass by themselves. */
@ApplicationScoped
public class AffectedBookings {

    private static final int MOST_TOLD = 100;

    public record Affected(UUID bookingId, String number, Instant startsAt, Instant endsAt) {}

    /** Whose visit at the location overlaps the time. */
    public Uni<List<Affected>> at(Tx tx, UUID locationId, TimeRange range) {
        return select(
                tx,
                "b.location_id = ? AND b.ends_at > ? AND b.starts_at < ?",
                List.of(locationId, range.from(), range.to()));
    }

    /** That use one of these people in the time. */
    public Uni<List<Affected>> with(Tx tx, Collection<UUID> staffIds, TimeRange range) {
        List<Object> args = new ArrayList<>(staffIds);
        args.add(range.from());
        args.add(range.to());
        return select(
                tx,
                "EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = b.booking_id AND a.resource_id IN ("
                        + Tx.marks(staffIds) + ") AND a.ends_at > ? AND a.starts_at < ?)",
                args);
    }

    /** That have still to come at the location. */
    public Uni<List<Affected>> toComeAt(Tx tx, UUID locationId, Instant now) {
        return select(tx, "b.location_id = ? AND b.ends_at > ?", List.of(locationId, now));
    }

    /** That have still to come with the person. */
    public Uni<List<Affected>> toComeWith(Tx tx, UUID staffId, Instant now) {
        return select(
                tx,
                "EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = b.booking_id AND a.resource_id = ?"
                        + " AND a.ends_at > ?)",
                List.of(staffId, now));
    }

    /** @throws Problem 409 that lists them, where there are any */
    public static void refuse(List<Affected> affected, String detail) {
        if (!affected.isEmpty()) {
            throw Problem.of(ProblemType.BOOKINGS_AFFECTED, detail).with("bookings", affected);
        }
    }

    private static Uni<List<Affected>> select(Tx tx, String condition, List<Object> args) {
        return tx.run(
                        "SELECT b.booking_id, b.number, b.starts_at, b.ends_at FROM booking_copy b WHERE " + condition
                                + " AND b.status <> 'DRAFT' ORDER BY b.starts_at LIMIT " + MOST_TOLD,
                        args.toArray())
                .map(rows -> Rows.list(rows, AffectedBookings::read));
    }

    private static Affected read(Row row) {
        return new Affected(
                Rows.uuid(row, "booking_id"),
                row.getString("number"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"));
    }
}
