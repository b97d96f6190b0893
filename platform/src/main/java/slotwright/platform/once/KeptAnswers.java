package slotwright.platform.once;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.SqlErrors;
import slotwright.platform.sql.Tx;
import slotwright.platform.sql.UncountedConflict;

/** What every service's table {@code idempotency} has in common. */
@ApplicationScoped
public class KeptAnswers {

    /** The first insert of a transaction, with {@link #claimValues}; its failure goes through {@link #whyNotClaimed}. */
    public static final String CLAIM_SQL =
            "INSERT INTO idempotency (scope, idem_key, body_hmac, status, created_at) VALUES (?, ?, ?, 0, NOW(6))";

    /** The last statement of a transaction, with {@link #keepValues}. */
    public static final String KEEP_SQL =
            "UPDATE idempotency SET status = ?, answer = ? WHERE scope = ? AND idem_key = ?";

    private static final String FIND = "SELECT body_hmac, answer FROM idempotency WHERE scope = ? AND idem_key = ?";
    private static final String OLD =
            "SELECT scope, idem_key FROM idempotency WHERE created_at < NOW(6) - INTERVAL ? SECOND"
                    + " ORDER BY created_at LIMIT ?";
    private static final String FORGET =
            "DELETE FROM idempotency WHERE scope = ? AND idem_key = ?" + " AND created_at < NOW(6) - INTERVAL ? SECOND";

    /** Waits for the transaction that has the key, if there is one, and fails once that is committed. */
    public Uni<Void> claim(Tx tx, OnceKey key) {
        return tx.run(CLAIM_SQL, key.scope(), key.key(), Buffer.buffer(key.bodyHash()))
                .onFailure()
                .transform(KeptAnswers::whyNotClaimed)
                .replaceWithVoid();
    }

    public Uni<Void> keep(Tx tx, OnceKey key, int status, Object answer) {
        return tx.run(KEEP_SQL, keepValues(key, status, answer).toArray()).replaceWithVoid();
    }

    /** The answer as it was, read again as what it was written of; empty if the key is new. */
    public <V> Uni<Optional<V>> find(Tx tx, OnceKey key, Class<V> type) {
        return tx.run(FIND, key.scope(), key.key())
                .map(rows -> Rows.first(rows, row -> {
                    key.requireSameRequest(row.getBuffer("body_hmac").getBytes());
                    return Json.readSaid(row.getString("answer"), type);
                }));
    }

    /**
     * Row by row: a DELETE of many rows may scan, and a scan waits for every claim that is not committed.
     *
     * @return how many were old enough, at most as many as asked for
     */
    Uni<Integer> forgetOlderThan(Tx tx, long seconds, int most) {
        return tx.run(OLD, seconds, most)
                .map(rows -> Rows.list(rows, row -> Tx.row(row.getString("scope"), row.getString("idem_key"), seconds)))
                .call(old -> tx.batch(FORGET, old))
                .map(List::size);
    }

    public static List<Object> claimValues(OnceKey key) {
        return List.of(key.scope(), key.key(), key.bodyHash());
    }

    /** @param status of the answer over HTTP */
    public static List<Object> keepValues(OnceKey key, int status, Object answer) {
        return List.of(status, Json.write(answer), key.scope(), key.key());
    }

    /**
     * If the first one with the key rolls back, InnoDB may choose all who wait for it as victims of a deadlock: they
     * try again, and only their deadline ends that.
     */
    public static Throwable whyNotClaimed(Throwable failure) {
        if (SqlErrors.isDuplicateKey(failure)) {
            return new AlreadyClaimed();
        }
        return SqlErrors.isRetryable(failure) ? new UncountedConflict(failure) : failure;
    }
}
