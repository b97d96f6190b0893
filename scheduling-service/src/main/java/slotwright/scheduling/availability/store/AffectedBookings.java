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

    public static final int MOST_TOLD = 100;

    /** More than people can move; of what comes again over years, who looks further sees the next ones. */
    private static final int MOST_READ = 10_000;

    private static final String SELECT =
            "SELECT b.booking_id, b.number, b.starts_at, b.ends_at FROM booking_copy b WHERE ";

    public record Affected(UUID bookingId, String number, Instant startsAt, Instant endsAt) {}

    /** @param range in which the booking uses what was asked about */
    public record Use(Affected by, TimeRange range) {}

    /**
     * Whose visit at the location overlaps the time.
     *
     * @param categories of the services that count; empty means all. A booking of which they are not known counts
     */
    public Uni<List<Use>> at(Tx tx, UUID locationId, Collection<String> categories, TimeRange range) {
        List<Object> args = new ArrayList<>(List.of(locationId, range.from(), range.to()));
        args.addAll(categories);
        String among = " OR JSON_CONTAINS(b.categories, JSON_QUOTE(?))".repeat(categories.size());
        return uses(
                tx,
                "booking_copy b",
                "b.starts_at AS used_from, b.ends_at AS used_to",
                "b.location_id = ? AND b.ends_at > ? AND b.starts_at < ?"
                        + (among.isEmpty() ? "" : " AND (b.categories IS NULL" + among + ")"),
                args);
    }

    /** That use the person in the time. */
    public Uni<List<Use>> with(Tx tx, UUID staffId, TimeRange range) {
        return uses(
                tx,
                "allocation a JOIN booking_copy b ON b.booking_id = a.booking_id",
                "a.starts_at AS used_from, a.ends_at AS used_to",
                "a.resource_id = ? AND a.ends_at > ? AND a.starts_at < ?",
                List.of(staffId, range.from(), range.to()));
    }

    /** That have still to come at the location. */
    public Uni<List<Affected>> toComeAt(Tx tx, UUID locationId, Instant now) {
        return select(tx, "b.location_id = ? AND b.ends_at > ?", List.of(locationId, now));
    }

    /** All of them, whoever is told. */
    public Uni<List<Affected>> allToComeAt(Tx tx, UUID locationId, Instant now) {
        return tx.run(
                        SELECT + "b.location_id = ? AND b.ends_at > ? AND b.status <> 'DRAFT' ORDER BY b.starts_at",
                        locationId,
                        now)
                .map(rows -> Rows.list(rows, AffectedBookings::read));
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

    private static Uni<List<Use>> uses(Tx tx, String tables, String range, String condition, List<Object> args) {
        return tx.run(
                        "SELECT b.booking_id, b.number, b.starts_at, b.ends_at, " + range + " FROM " + tables
                                + " WHERE " + condition + " AND b.status <> 'DRAFT' ORDER BY b.starts_at LIMIT "
                                + MOST_READ,
                        args.toArray())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Use(
                                read(row),
                                new TimeRange(Rows.instant(row, "used_from"), Rows.instant(row, "used_to")))));
    }

    private static Uni<List<Affected>> select(Tx tx, String condition, List<Object> args) {
        return tx.run(
                        SELECT + condition + " AND b.status <> 'DRAFT' ORDER BY b.starts_at LIMIT " + MOST_TOLD,
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
