package slotwright.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slotwright.platform.sql.Rows;

/** The relay's statements: each its own transaction, waited for on the relay's threads. */
class OutboxTable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PURGED_AT_ONCE = 1_000;
    private static final int COUNTED_AT_MOST = 100_000;

    private final Pool pool;

    OutboxTable(Pool pool) {
        this.pool = pool;
    }

    /** All shards at once: a probe of one index each, however many rows there are. */
    List<ShardState> poll() {
        RowSet<Row> rows = await(pool.preparedQuery(
                        """
                SELECT l.shard, l.holder, TIMESTAMPDIFF(MICROSECOND, NOW(6), l.expires_at) AS lease_micros,
                    (SELECT TIMESTAMPDIFF(MICROSECOND, o.created_at, NOW(6)) FROM outbox o
                     WHERE o.sent_at IS NULL AND o.shard = l.shard ORDER BY o.position LIMIT 1) AS age_micros
                FROM outbox_lease l""")
                .execute());
        return Rows.list(rows, row -> {
            Long age = row.getLong("age_micros");
            return new ShardState(
                    row.getInteger("shard"),
                    row.getString("holder"),
                    row.getLong("lease_micros"),
                    age == null ? -1 : Math.max(0, age));
        });
    }

    /** @return whether the lease is the holder's now; not if another's has not run out */
    boolean take(int shard, String holder, Duration lease) {
        return await(pool.preparedQuery(
                                        """
                        UPDATE outbox_lease SET holder = ?, expires_at = NOW(6) + INTERVAL ? MICROSECOND
                        WHERE shard = ? AND (holder = ? OR expires_at <= NOW(6))""")
                                .execute(Tuple.of(holder, micros(lease), shard, holder)))
                        .rowCount()
                == 1;
    }

    /** A lease that ran out and was taken by nobody is renewed too. */
    void renew(String holder, Duration lease) {
        await(pool.preparedQuery(
                        "UPDATE outbox_lease SET expires_at = NOW(6) + INTERVAL ? MICROSECOND WHERE holder = ?")
                .execute(Tuple.of(micros(lease), holder)));
    }

    boolean isHeld(int shard, String holder) {
        return await(pool.preparedQuery("SELECT shard FROM outbox_lease WHERE shard = ? AND holder = ?")
                                .execute(Tuple.of(shard, holder)))
                        .size()
                == 1;
    }

    /** Gives the lease back, if it is still the holder's. */
    void release(int shard, String holder) {
        await(pool.preparedQuery(
                        "UPDATE outbox_lease SET holder = NULL, expires_at = NOW(6) WHERE shard = ? AND holder = ?")
                .execute(Tuple.of(shard, holder)));
    }

    /**
     * What is committed and not sent, whatever was sent before it: a lower position may be committed later
     * than a higher one.
     */
    List<UnsentRow> unsent(int shard, int limit) {
        RowSet<Row> rows = await(pool.preparedQuery(
                        """
                SELECT position, topic, record_key, payload, traceparent FROM outbox
                WHERE sent_at IS NULL AND shard = ? ORDER BY position LIMIT ?""")
                .execute(Tuple.of(shard, limit)));
        return Rows.list(
                rows,
                row -> new UnsentRow(
                        row.getLong("position"),
                        row.getString("topic"),
                        row.getString("record_key"),
                        row.getString("payload"),
                        row.getString("traceparent")));
    }

    /**
     * Exactly these rows: one between them may be committed by now and unsent. The index is forced because a
     * scan of a small table would wait for every insert that is not committed.
     */
    void markSent(List<UnsentRow> rows) {
        await(pool.query("UPDATE outbox FORCE INDEX (PRIMARY) SET sent_at = NOW(6) WHERE position IN "
                        + list(rows.stream().map(UnsentRow::position)))
                .execute());
    }

    /**
     * Removes rows that were sent longer ago.
     *
     * @return whether there may be more to remove
     */
    boolean purge(Duration keep) {
        List<Long> old = Rows.list(
                await(pool.preparedQuery(
                                "SELECT position FROM outbox WHERE sent_at < NOW(6) - INTERVAL ? MICROSECOND ORDER BY sent_at LIMIT "
                                        + PURGED_AT_ONCE)
                        .execute(Tuple.of(micros(keep)))),
                row -> row.getLong("position"));
        if (!old.isEmpty()) {
            // Row by row: a DELETE of many rows may scan, and a scan waits for every insert that is not committed.
            await(pool.preparedQuery("DELETE FROM outbox WHERE position = ?")
                    .executeBatch(old.stream().map(Tuple::of).toList()));
        }
        return old.size() == PURGED_AT_ONCE;
    }

    /** Unsent rows of all shards, counted up to a hundred thousand. */
    long backlog() {
        return await(pool.preparedQuery(
                                "SELECT COUNT(*) AS unsent FROM (SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT "
                                        + COUNTED_AT_MOST + ") AS rows_unsent")
                        .execute())
                .iterator()
                .next()
                .getLong("unsent");
    }

    private static String list(Stream<Long> positions) {
        return positions.map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
