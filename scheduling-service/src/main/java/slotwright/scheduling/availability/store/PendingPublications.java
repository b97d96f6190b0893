package slotwright.scheduling.availability.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.model.BoardKey;

/** What is committed and may not be in Redis yet. */
@ApplicationScoped
public class PendingPublications {

    public enum Kind {
        BOARD,
        ROSTER,
        SERVICE
    }

    /**
     * @param subjectId location or service
     * @param first of boards the first date, else null
     * @param last of boards the last date, inclusive
     */
    public record Pending(long id, Kind kind, UUID subjectId, LocalDate first, LocalDate last) {}

    private static final String INSERT = "INSERT INTO pending_publication (kind, subject_id, first_date, last_date,"
            + " recorded_at) VALUES (?, ?, ?, ?, NOW(6))";

    /** Dates that follow one another share a row. */
    public Uni<Void> boards(Tx tx, SortedSet<BoardKey> boards) {
        List<Tuple> rows = new ArrayList<>();
        BoardKey first = null;
        BoardKey last = null;
        for (BoardKey board : boards) {
            if (first == null || !follows(last, board)) {
                addRun(rows, first, last);
                first = board;
            }
            last = board;
        }
        addRun(rows, first, last);
        return tx.batch(INSERT, rows);
    }

    public Uni<Void> rosters(Tx tx, Collection<UUID> locationIds) {
        return tx.batch(
                INSERT,
                locationIds.stream()
                        .map(id -> Tx.row(Kind.ROSTER, id, null, null))
                        .toList());
    }

    public Uni<Void> service(Tx tx, UUID serviceId) {
        return tx.batch(INSERT, List.of(Tx.row(Kind.SERVICE, serviceId, null, null)));
    }

    /** The oldest ones. */
    public Uni<List<Pending>> next(Tx tx, int most) {
        return tx.run(
                        "SELECT id, kind, subject_id, first_date, last_date FROM pending_publication"
                                + " ORDER BY id LIMIT ?",
                        most)
                .map(rows -> Rows.list(rows, PendingPublications::read));
    }

    public Uni<Void> done(Tx tx, List<Pending> published) {
        List<Long> ids = published.stream().map(Pending::id).toList();
        return tx.run("DELETE FROM pending_publication WHERE id IN (" + Tx.marks(ids) + ")", ids.toArray())
                .replaceWithVoid();
    }

    private static boolean follows(BoardKey before, BoardKey board) {
        return before.locationId().equals(board.locationId())
                && before.date().plusDays(1).equals(board.date());
    }

    private static void addRun(List<Tuple> rows, BoardKey first, BoardKey last) {
        if (first != null) {
            rows.add(Tx.row(Kind.BOARD, first.locationId(), first.date(), last.date()));
        }
    }

    private static Pending read(Row row) {
        return new Pending(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                Rows.uuid(row, "subject_id"),
                row.getLocalDate("first_date"),
                row.getLocalDate("last_date"));
    }
}
