package slotwright.booking.access.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** Failed tries by what they are counted against, which stands here blinded. Written on failure only. */
@ApplicationScoped
public class TryRepository {

    /** A window begins with the first failure after the last window. */
    private static final String COUNT = "INSERT INTO failed_try (subject, failures, ends_at)"
            + " VALUES (?, 1, NOW(6) + INTERVAL ? SECOND), (?, 1, NOW(6) + INTERVAL ? SECOND)"
            + " ON DUPLICATE KEY UPDATE failures = IF(ends_at <= NOW(6), 1, failures + 1),"
            + " ends_at = IF(ends_at <= NOW(6), VALUES(ends_at), ends_at)";

    private static final String READ = "SELECT subject, failures, TIMESTAMPDIFF(MICROSECOND, NOW(6), ends_at) AS micros"
            + " FROM failed_try WHERE subject IN (?, ?)";
    private static final String OVER =
            "SELECT subject FROM failed_try WHERE ends_at <= NOW(6) ORDER BY ends_at LIMIT ?";
    private static final String FORGET = "DELETE FROM failed_try WHERE subject = ? AND ends_at <= NOW(6)";

    /** @param left until the window ends */
    public record Failures(String subject, int count, Duration left) {}

    /** Counts one failure more against both and says where they stand now. */
    public Uni<List<Failures>> count(Tx tx, String one, String other, Duration window) {
        long seconds = window.toSeconds();
        return tx.run(COUNT, one, seconds, other, seconds)
                .chain(() -> tx.run(READ, one, other))
                .map(rows -> Rows.list(rows, TryRepository::failures));
    }

    /** Returns how many windows were over, at most as many as asked for. */
    public Uni<Integer> forget(Tx tx, int most) {
        return tx.run(OVER, most)
                .map(rows -> Rows.list(rows, row -> Tx.row(row.getString("subject"))))
                .call(over -> tx.batch(FORGET, over))
                .map(List::size);
    }

    private static Failures failures(Row row) {
        return new Failures(
                row.getString("subject"),
                row.getInteger("failures"),
                Duration.ofNanos(Math.max(0, row.getLong("micros")) * 1_000));
    }
}
