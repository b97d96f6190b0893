package slotwright.booking.reference.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.booking.reference.model.LockedDay;
import slotwright.booking.reference.model.SeenVersions;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.platform.time.TimeRange;

/**
 * The rows that are locked when somebody books: first all location-days of a command by one statement, then
 * all days of people by another, each in the order of the primary key.
 */
@ApplicationScoped
public class DayRepository {

    private static final String LOCK = "SELECT day_key, resource_id, local_date, load_version"
            + " FROM resource_day FORCE INDEX (PRIMARY) WHERE day_key IN (%s) ORDER BY day_key FOR UPDATE";
    private static final String RAISE =
            "UPDATE resource_day SET load_version = load_version + 1 WHERE day_key IN (%s) ORDER BY day_key";
    private static final String AHEAD =
            "SELECT day_key, day_start, next_day_start FROM resource_day WHERE resource_id = ? AND next_day_start > NOW(6)"
                    + " ORDER BY day_start";
    private static final String VERSIONS = "SELECT day_key, epoch, day_version FROM resource_day WHERE day_key IN (%s)";

    /** A day that is not over. */
    public record Ahead(String dayKey, TimeRange extent) {}

    /**
     * Must be the first statement of a transaction that reads anything about bookings, but for what a customer's
     * history says, whose row is locked before where that matters.
     */
    public Uni<List<LockedDay>> lockLocationDays(Tx tx, Collection<String> dayKeys) {
        return lock(tx, dayKeys);
    }

    /** After the location-days only. Days that do not exist are not locked. */
    public Uni<List<LockedDay>> lockPeoplesDays(Tx tx, Collection<String> dayKeys) {
        return lock(tx, dayKeys);
    }

    /** The location's days that are not over, in order of time; none are locked. */
    public Uni<List<Ahead>> ahead(Tx tx, UUID locationId) {
        return tx.run(AHEAD, locationId)
                .map(rows -> Rows.list(
                        rows,
                        row -> new Ahead(
                                row.getString("day_key"),
                                new TimeRange(Rows.instant(row, "day_start"), Rows.instant(row, "next_day_start")))));
    }

    /** Returns the days with their new load version; the rows must be locked. */
    public Uni<List<LockedDay>> raiseLoad(Tx tx, Collection<LockedDay> days) {
        if (days.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<String> keys = days.stream().map(LockedDay::dayKey).sorted().toList();
        return tx.run(RAISE.formatted(Tx.marks(keys)), keys.toArray())
                .map(done -> days.stream().map(LockedDay::raised).toList());
    }

    /** The database's time; a statement of its own, so that no wait for a lock lies in it. */
    public Uni<Instant> now(Tx tx) {
        return tx.run("SELECT NOW(6) AS now")
                .map(rows -> Rows.first(rows, row -> Rows.instant(row, "now")).orElseThrow());
    }

    /** True when booking's own copies show at least what the client has seen. */
    public Uni<Boolean> show(Tx tx, SeenVersions seen) {
        List<String> keys =
                seen.days().stream().map(SeenVersions.Seen::dayKey).distinct().toList();
        return tx.run(VERSIONS.formatted(Tx.marks(keys)), keys.toArray()).map(rows -> {
            Map<String, Row> byKey = Rows.list(rows, row -> row).stream()
                    .collect(Collectors.toMap(row -> row.getString("day_key"), row -> row));
            return seen.days().stream().allMatch(day -> {
                Row row = byKey.get(day.dayKey());
                return row != null && day.isShownBy(row.getLong("epoch"), row.getLong("day_version"));
            });
        });
    }

    private static Uni<List<LockedDay>> lock(Tx tx, Collection<String> dayKeys) {
        if (dayKeys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Object[] keys = new TreeSet<>(dayKeys).toArray();
        return tx.run(LOCK.formatted(Tx.marks(List.of(keys))), keys)
                .map(rows -> Rows.list(rows, DayRepository::locked));
    }

    private static LockedDay locked(Row row) {
        return new LockedDay(
                row.getString("day_key"),
                UUID.fromString(row.getString("resource_id")),
                row.getLocalDate("local_date"),
                row.getLong("load_version"));
    }
}
