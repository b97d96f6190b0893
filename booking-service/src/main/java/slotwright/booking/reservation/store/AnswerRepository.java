package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.reservation.model.OnceKey;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The answers of commands that succeeded, by idempotency key. */
@ApplicationScoped
public class AnswerRepository {

    private static final String CLAIM =
            "INSERT INTO idempotency (scope, idem_key, body_hmac, status, created_at)" + " VALUES (?, ?, ?, 0, NOW(6))";
    private static final String FIND =
            "SELECT body_hmac, answer, person_ref FROM idempotency WHERE scope = ? AND idem_key = ?";
    private static final String KEEP = "UPDATE idempotency SET status = ?, number = ?, etag = ?, answer = ?,"
            + " person_ref = ? WHERE scope = ? AND idem_key = ?";
    private static final String FORGET =
            "DELETE FROM idempotency WHERE created_at < NOW(6) - INTERVAL ? SECOND ORDER BY created_at LIMIT ?";

    /** @param body the answer without anything about the person */
    public record Answer(byte[] requestHash, String body, UUID personRef) {}

    /** The first insert of a transaction. A duplicate waits for the transaction that has the key, then fails. */
    public Uni<Void> claim(Tx tx, OnceKey key) {
        return tx.run(CLAIM, key.scope(), key.key(), Buffer.buffer(key.bodyHash()))
                .replaceWithVoid();
    }

    public Uni<Optional<Answer>> find(Tx tx, OnceKey key) {
        return tx.run(FIND, key.scope(), key.key())
                .map(rows -> Rows.first(
                        rows,
                        row -> new Answer(
                                row.getBuffer("body_hmac").getBytes(),
                                row.getString("answer"),
                                Rows.uuid(row, "person_ref"))));
    }

    public Uni<Void> keep(Tx tx, OnceKey key, int status, String number, String etag, String body, UUID personRef) {
        return tx.run(KEEP, status, number, etag, body, personRef, key.scope(), key.key())
                .replaceWithVoid();
    }

    /** Returns how many were old enough and are gone. */
    public Uni<Integer> forgetOlderThan(Tx tx, long seconds, int most) {
        return tx.run(FORGET, seconds, most).map(done -> done.rowCount());
    }
}
