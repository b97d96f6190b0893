package slotwright.scheduling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * The transaction of a creation. With an idempotency key it makes one thing however often the request comes, and the
 * key's row is written in the same transaction.
 */
@ApplicationScoped
public class CreateOnce {

    private static final int CREATED = 201;

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final RunOnce once;
    private final KeptAnswers answers;

    public CreateOnce(Transactions transactions, SchedulingSettings settings, RunOnce once, KeptAnswers answers) {
        this.transactions = transactions;
        this.settings = settings;
        this.once = once;
        this.answers = answers;
    }

    public <T, V> Uni<V> write(OnceAnswer<T, V> answer, Function<Tx, Uni<T>> work) {
        OnceKey key = answer.key();
        return key == null
                ? transaction(work).map(answer.view())
                : once.run(
                        key,
                        tx -> answers.find(tx, key, answer.type()),
                        () -> transaction(tx -> within(tx, answer, work)));
    }

    private <T> Uni<T> transaction(Function<Tx, Uni<T>> work) {
        return transactions.write(settings.changeDeadline(), work);
    }

    private <T, V> Uni<V> within(Tx tx, OnceAnswer<T, V> answer, Function<Tx, Uni<T>> work) {
        return claim(tx, answer.key())
                .chain(() -> work.apply(tx))
                .map(answer.view())
                .call(view -> answers.keep(tx, answer.key(), CREATED, view));
    }

    /** The first statement of the transaction. */
    protected Uni<Void> claim(Tx tx, OnceKey key) {
        return answers.claim(tx, key);
    }
}
