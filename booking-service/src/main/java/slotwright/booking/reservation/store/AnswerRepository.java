package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.once.OnceKey;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The answers of commands that succeeded, by idempotency key, with the person and the guest's access apart. */
@ApplicationScoped
public class AnswerRepository {

    private static final String FIND =
            "SELECT body_hmac, answer, person_ref, access_generation FROM idempotency WHERE scope = ? AND idem_key = ?";
    private static final String KEEP = "UPDATE idempotency SET status = ?, number = ?, etag = ?, answer = ?,"
            + " person_ref = ?, access_generation = ? WHERE scope = ? AND idem_key = ?";

    /**
     * @param body the answer without anything about the person, and without a token
     * @param accessGeneration of the token that the answer had, or null for none
     */
    public record Answer(byte[] requestHash, String body, UUID personRef, Integer accessGeneration) {}

    public Uni<Optional<Answer>> find(Tx tx, OnceKey key) {
        return tx.run(FIND, key.scope(), key.key())
                .map(rows -> Rows.first(
                        rows,
                        row -> new Answer(
                                row.getBuffer("body_hmac").getBytes(),
                                row.getString("answer"),
                                Rows.uuid(row, "person_ref"),
                                row.getInteger("access_generation"))));
    }

    public Uni<Void> keep(Tx tx, OnceKey key, int status, String number, String etag, Answer answer) {
        return tx.run(
                        KEEP,
                        status,
                        number,
                        etag,
                        answer.body(),
                        answer.personRef(),
                        answer.accessGeneration(),
                        key.scope(),
                        key.key())
                .replaceWithVoid();
    }
}
