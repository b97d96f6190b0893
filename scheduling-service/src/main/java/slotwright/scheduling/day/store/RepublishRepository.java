package slotwright.scheduling.day.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.day.model.ComputedBy;
import slotwright.scheduling.day.model.Republish;

/** Runs that publish everything once more. Whoever holds the lock of an unfinished one carries it on. */
@ApplicationScoped
public class RepublishRepository {

    private static final String COLUMNS = "id, epoch, location_id, requested_by, requested_role, requested_at, kind,"
            + " last_id, resources, days, finished_at";

    /** @return false where there is one with that id */
    public Uni<Boolean> insert(Tx tx, Republish run) {
        return tx.run(
                        "INSERT IGNORE INTO republish (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                        run.id(),
                        run.epoch(),
                        run.locationId(),
                        run.requestedBy(),
                        run.requestedRole(),
                        run.requestedAt(),
                        run.kind().name(),
                        run.lastId(),
                        run.resources(),
                        run.days(),
                        run.finishedAt())
                .map(rows -> rows.rowCount() == 1);
    }

    public Uni<Optional<Republish>> find(Tx tx, UUID id) {
        return select(tx, "WHERE id = ?", id);
    }

    /** One that was asked for already, about the same. */
    public Uni<Optional<Republish>> unfinished(Tx tx, UUID locationId) {
        return select(
                tx, "WHERE finished_at IS NULL AND location_id <=> ? ORDER BY requested_at, id LIMIT 1", locationId);
    }

    /** The oldest one that no other replica carries on at this moment. */
    public Uni<Optional<Republish>> lockNext(Tx tx) {
        return select(tx, "WHERE finished_at IS NULL ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED");
    }

    public Uni<Void> update(Tx tx, Republish run) {
        return tx.run(
                        "UPDATE republish SET kind = ?, last_id = ?, resources = ?, days = ?, finished_at = ?"
                                + " WHERE id = ?",
                        run.kind().name(),
                        run.lastId(),
                        run.resources(),
                        run.days(),
                        run.finishedAt(),
                        run.id())
                .replaceWithVoid();
    }

    private static Uni<Optional<Republish>> select(Tx tx, String rest, Object... args) {
        return tx.run("SELECT " + COLUMNS + " FROM republish " + rest, args)
                .map(rows -> Rows.first(rows, RepublishRepository::read));
    }

    private static Republish read(Row row) {
        return new Republish(
                Rows.uuid(row, "id"),
                row.getLong("epoch"),
                Rows.uuid(row, "location_id"),
                row.getString("requested_by"),
                row.getString("requested_role"),
                Rows.instant(row, "requested_at"),
                ComputedBy.Kind.valueOf(row.getString("kind")),
                row.getString("last_id"),
                row.getLong("resources"),
                row.getLong("days"),
                Rows.instant(row, "finished_at"));
    }
}
