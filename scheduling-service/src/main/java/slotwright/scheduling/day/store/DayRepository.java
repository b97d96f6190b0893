package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.model.BoardKey;

/** The days as last published, and on which boards people's days are shown. */
@ApplicationScoped
public class DayRepository {

    /** @param hash of the content without the version */
    public record Published(long version, String hash) {}

    /** By day key; days never published are missing. */
    public Uni<Map<String, Published>> published(Tx tx, UUID resourceId, LocalDate first, LocalDate last) {
        return tx.run(
                        "SELECT day_key, day_version, hash FROM resource_day WHERE day_key BETWEEN ? AND ?",
                        resourceId + "/" + first,
                        resourceId + "/" + last)
                .map(rows -> {
                    Map<String, Published> published = new HashMap<>();
                    rows.forEach(row -> published.put(
                            row.getString("day_key"),
                            new Published(row.getLong("day_version"), row.getString("hash"))));
                    return published;
                });
    }

    /** As last published, those of that date and later ones, dates ascending. */
    public Uni<List<ResourceDay>> stored(Tx tx, UUID resourceId, LocalDate first) {
        return tx.run(
                        "SELECT body FROM resource_day WHERE day_key BETWEEN ? AND ? ORDER BY day_key",
                        resourceId + "/" + first,
                        resourceId + "/9999-12-31")
                .map(rows -> Rows.list(rows, row -> Json.readSaid(Rows.json(row, "body"), ResourceDay.class)));
    }

    /** In the order of the keys, which is the order in which everybody locks days. */
    public Uni<Void> save(Tx tx, List<ResourceDay> days, Map<String, String> hashes) {
        List<Tuple> rows = days.stream()
                .map(day -> Tx.row(
                        day.dayKey(),
                        day.resourceId(),
                        day.date(),
                        day.dayStart(),
                        day.nextDayStart(),
                        day.dayVersion(),
                        hashes.get(day.dayKey()),
                        Json.write(day)))
                .toList();
        return tx.batch(
                "INSERT INTO resource_day (day_key, resource_id, local_date, day_start, next_day_start, day_version,"
                        + " hash, body) VALUES (?,?,?,?,?,?,?,?) ON DUPLICATE KEY UPDATE"
                        + " day_start = VALUES(day_start), next_day_start = VALUES(next_day_start),"
                        + " day_version = VALUES(day_version), hash = VALUES(hash), body = VALUES(body)",
                rows);
    }

    public Uni<SortedSet<BoardKey>> boardsShowing(Tx tx, Collection<String> dayKeys) {
        return boards(
                tx,
                "SELECT DISTINCT location_id, local_date FROM board_staff_day WHERE day_key IN (" + Tx.marks(dayKeys)
                        + ")",
                dayKeys.toArray());
    }

    /** Replaces on which boards these days are shown. */
    public Uni<Void> showOn(Tx tx, Map<String, ? extends Collection<BoardKey>> boardsByDay) {
        List<Tuple> rows = boardsByDay.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(board -> Tx.row(board.locationId(), board.date(), entry.getKey())))
                .toList();
        Collection<String> dayKeys = boardsByDay.keySet();
        return tx.run("DELETE FROM board_staff_day WHERE day_key IN (" + Tx.marks(dayKeys) + ")", dayKeys.toArray())
                .chain(() -> tx.batch(
                        "INSERT INTO board_staff_day (location_id, local_date, day_key) VALUES (?,?,?)", rows));
    }

    static Uni<SortedSet<BoardKey>> boards(Tx tx, String sql, Object... args) {
        return tx.run(sql, args)
                .map(rows -> new TreeSet<>(Rows.list(
                        rows, row -> new BoardKey(Rows.uuid(row, "location_id"), row.getLocalDate("local_date")))));
    }
}
