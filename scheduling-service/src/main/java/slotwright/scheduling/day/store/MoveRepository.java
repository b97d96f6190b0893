package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.caller.Scope.Condition;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.Move;

/** What changed rules of zones have moved. */
@ApplicationScoped
public class MoveRepository {

    /**
     * @param zones those that changed, separated by spaces
     * @param zoneData the edition that says so
     */
    public record Found(Instant at, UUID locationId, String zones, String zoneData) {}

    public record Entry(long id, Found found, Move move) {}

    public Uni<Void> save(Tx tx, Found found, Collection<Move> moves) {
        return tx.batch(
                "INSERT INTO zone_move (found_at, location_id, zones, zone_data, kind, subject, first_date, last_date,"
                        + " old_instant, new_instant) VALUES (?,?,?,?,?,?,?,?,?,?)",
                moves.stream()
                        .map(move -> Tx.row(
                                found.at(),
                                found.locationId(),
                                found.zones(),
                                found.zoneData(),
                                move.kind().name(),
                                move.subject(),
                                move.from(),
                                move.to(),
                                move.oldInstant(),
                                move.newInstant()))
                        .toList());
    }

    /** The newest first, before the one with that id. */
    public Uni<List<Entry>> before(Tx tx, Scope scope, long id, int limit) {
        Condition here = scope.on("location_id", null, null);
        return tx.run(
                        "SELECT id, found_at, location_id, zones, zone_data, kind, subject, first_date, last_date,"
                                + " old_instant, new_instant FROM zone_move WHERE " + here.sql()
                                + " AND id < ? ORDER BY id DESC LIMIT ?",
                        here.before(id, limit))
                .map(rows -> Rows.list(rows, MoveRepository::read));
    }

    private static Entry read(Row row) {
        return new Entry(
                row.getLong("id"),
                new Found(
                        Rows.instant(row, "found_at"),
                        Rows.uuid(row, "location_id"),
                        row.getString("zones"),
                        row.getString("zone_data")),
                new Move(
                        Move.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getLocalDate("first_date"),
                        row.getLocalDate("last_date"),
                        Rows.instant(row, "old_instant"),
                        Rows.instant(row, "new_instant")));
    }
}
