package slotwright.scheduling.window.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.DemandTerms;
import slotwright.scheduling.window.model.WindowDate;
import slotwright.scheduling.window.model.WindowLoad.Use;

/** What nights made of windows, and what they go by. Written under the location's lock. */
@ApplicationScoped
public class DemandNights {

    /** Dates that are missing are as the window says. */
    public Uni<Map<WindowDate, DemandTerms>> frozen(Tx tx, UUID locationId) {
        return tx.run(
                        "SELECT window_id, local_date, slot_minutes, step_minutes, max_concurrent_bookings"
                                + " FROM window_demand WHERE location_id = ?",
                        locationId)
                .map(rows -> {
                    Map<WindowDate, DemandTerms> frozen = new HashMap<>();
                    rows.forEach(row -> frozen.put(
                            new WindowDate(Rows.uuid(row, "window_id"), row.getLocalDate("local_date")), terms(row)));
                    return frozen;
                });
    }

    /** @param changed {@link DemandTerms#NONE} removes what was there */
    public Uni<Void> freeze(Tx tx, UUID locationId, Map<WindowDate, DemandTerms> changed) {
        List<Tuple> kept = new ArrayList<>();
        List<Tuple> gone = new ArrayList<>();
        changed.forEach((at, terms) -> {
            if (terms.equals(DemandTerms.NONE)) {
                gone.add(Tx.row(at.windowId(), at.date()));
            } else {
                kept.add(Tx.row(
                        at.windowId(),
                        at.date(),
                        locationId,
                        terms.slotMinutes(),
                        terms.stepMinutes(),
                        terms.maxConcurrentBookings()));
            }
        });
        return tx.batch("DELETE FROM window_demand WHERE window_id = ? AND local_date = ?", gone)
                .chain(() -> tx.batch(
                        "INSERT INTO window_demand (window_id, local_date, location_id, slot_minutes, step_minutes,"
                                + " max_concurrent_bookings) VALUES (?,?,?,?,?,?) ON DUPLICATE KEY UPDATE"
                                + " slot_minutes = VALUES(slot_minutes), step_minutes = VALUES(step_minutes),"
                                + " max_concurrent_bookings = VALUES(max_concurrent_bookings)",
                        kept));
    }

    /** What no day is kept for any more. */
    public Uni<Void> forget(Tx tx, UUID locationId, LocalDate before) {
        return tx.run("DELETE FROM window_demand WHERE location_id = ? AND local_date < ?", locationId, before)
                .replaceWithVoid();
    }

    /** By location, the date into which its last night led; those that never had one are missing. */
    public Uni<Map<UUID, LocalDate>> evaluatedOn(Tx tx) {
        return tx.run("SELECT location_id, evaluated_on FROM window_demand_night")
                .map(rows -> {
                    Map<UUID, LocalDate> nights = new HashMap<>();
                    rows.forEach(row -> nights.put(Rows.uuid(row, "location_id"), row.getLocalDate("evaluated_on")));
                    return nights;
                });
    }

    /** @return whether it was not looked at yet in the night that leads into this date, and is now */
    public Uni<Boolean> begin(Tx tx, UUID locationId, LocalDate date) {
        return tx.run(
                        "INSERT IGNORE INTO window_demand_night (location_id, evaluated_on) VALUES (?, '1970-01-01')",
                        locationId)
                .chain(() -> tx.run(
                        "UPDATE window_demand_night SET evaluated_on = ? WHERE location_id = ? AND evaluated_on < ?",
                        date,
                        locationId,
                        date))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Bays and visits at the location in the time; holds that are over take nothing. */
    public Uni<List<Use>> uses(Tx tx, UUID locationId, TimeRange time, Instant now) {
        return tx.run(
                        "SELECT a.starts_at, a.ends_at, a.quantity FROM allocation a JOIN booking_copy b"
                                + " ON b.booking_id = a.booking_id WHERE a.resource_id = ? AND a.ends_at > ?"
                                + " AND a.starts_at < ? AND (b.hold_expires_at IS NULL OR b.hold_expires_at > ?)"
                                + " UNION ALL SELECT b.starts_at, b.ends_at, 0 FROM booking_copy b"
                                + " WHERE b.location_id = ? AND b.ends_at > ? AND b.starts_at < ?"
                                + " AND (b.hold_expires_at IS NULL OR b.hold_expires_at > ?)",
                        locationId,
                        time.from(),
                        time.to(),
                        now,
                        locationId,
                        time.from(),
                        time.to(),
                        now)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Use(
                                new TimeRange(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")),
                                row.getInteger("quantity"))));
    }

    private static DemandTerms terms(Row row) {
        return new DemandTerms(
                row.getInteger("slot_minutes"),
                row.getInteger("step_minutes"),
                row.getInteger("max_concurrent_bookings"));
    }
}
