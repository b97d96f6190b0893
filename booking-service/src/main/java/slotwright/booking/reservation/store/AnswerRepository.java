package slotwright.booking.reservation.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.vault.model.PersonKey;
import slotwright.platform.once.OnceKey;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Tx;

/** The answers of commands that succeeded, by idempotency key, with the person, his words and his access apart. */
@ApplicationScoped
public class AnswerRepository {

    private static final String FIND =
            "SELECT body_hmac, answer, person_ref, access_generation, sealed_words, (SELECT data_key FROM person"
                    + " WHERE person.person_ref = idempotency.person_ref) AS data_key"
                    + " FROM idempotency WHERE scope = ? AND idem_key = ?";
    private static final String KEEP = "UPDATE idempotency SET status = ?, number = ?, etag = ?, answer = ?,"
            + " person_ref = ?, access_generation = ?, sealed_words = ? WHERE scope = ? AND idem_key = ?";

    /**
     * @param body the answer without anything about the person, and without a token
     * @param accessGeneration of the token that the answer had, or null for none
     * @param words what the answer told in the customer's words, sealed, or null
     * @param personKey that sealed them, or null where a master key did
     */
    public record Answer(
            byte[] requestHash,
            String body,
            UUID personRef,
            Integer accessGeneration,
            String words,
            PersonKey personKey) {}

    public Uni<Optional<Answer>> find(Tx tx, OnceKey key) {
        return tx.run(FIND, key.scope(), key.key()).map(rows -> Rows.first(rows, AnswerRepository::answer));
    }

    private static Answer answer(Row row) {
        UUID personRef = Rows.uuid(row, "person_ref");
        return new Answer(
                row.getBuffer("body_hmac").getBytes(),
                row.getString("answer"),
                personRef,
                row.getInteger("access_generation"),
                row.getString("sealed_words"),
                personRef == null ? null : new PersonKey(personRef, row.getString("data_key")));
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
                        answer.words(),
                        key.scope(),
                        key.key())
                .replaceWithVoid();
    }
}
