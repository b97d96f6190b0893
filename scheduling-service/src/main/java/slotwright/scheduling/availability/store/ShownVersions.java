package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;

/** Raises the versions of boards and rosters, always in their order. */
@ApplicationScoped
public class ShownVersions {

    public Uni<Void> raise(Tx tx, SortedSet<BoardKey> boards) {
        return tx.batch(
                "INSERT INTO board (location_id, local_date, board_version) VALUES (?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE board_version = board_version + 1",
                boards.stream()
                        .map(board -> Tx.row(board.locationId(), board.date()))
                        .toList());
    }

    /** A load version never falls, whatever arrives late. Assignments run from left to right. */
    public Uni<Void> raiseLoad(Tx tx, SortedSet<BoardKey> boards, Map<BoardKey, Version> loads) {
        return tx.batch(
                "INSERT INTO board (location_id, local_date, board_version, load_epoch, load_version)"
                        + " VALUES (?, ?, 1, ?, ?) ON DUPLICATE KEY UPDATE board_version = board_version + 1,"
                        + " load_version = CASE WHEN VALUES(load_epoch) > load_epoch THEN VALUES(load_version)"
                        + " WHEN VALUES(load_epoch) = load_epoch THEN GREATEST(load_version, VALUES(load_version))"
                        + " ELSE load_version END, load_epoch = GREATEST(load_epoch, VALUES(load_epoch))",
                boards.stream()
                        .map(board -> {
                            Version load = loads.getOrDefault(board, Version.NONE);
                            return Tx.row(board.locationId(), board.date(), load.epoch(), load.number());
                        })
                        .toList());
    }

    public Uni<Void> raiseRosters(Tx tx, Collection<UUID> locationIds) {
        return tx.batch(
                "INSERT INTO roster (location_id, roster_version) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE roster_version = roster_version + 1",
                locationIds.stream().map(UUID::toString).sorted().map(Tx::row).toList());
    }
}
