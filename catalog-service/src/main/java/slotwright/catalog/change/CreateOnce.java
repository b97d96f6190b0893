package slotwright.catalog.change;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import slotwright.platform.once.KeptAnswers;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.once.OnceKey;
import slotwright.platform.once.RunOnce;

/**
 * Makes one thing however often a request with one idempotency key comes. The key's row is written in the session that
 * makes the thing; whether there is one already is read outside of it, since a refused row breaks its session.
 */
@ApplicationScoped
public class CreateOnce {

    private static final int CREATED = 201;

    private final Changes changes;
    private final RunOnce once;
    private final KeptAnswers answers;

    public CreateOnce(Changes changes, RunOnce once, KeptAnswers answers) {
        this.changes = changes;
        this.once = once;
        this.answers = answers;
    }

    /**
     * A creation that gives a thing its slug.
     *
     * @param kind the kind of thing with its article, such as {@code a service}
     */
    public <T, V> Uni<V> named(String kind, OnceAnswer<T, V> answer, Supplier<Uni<T>> work) {
        OnceKey key = answer.key();
        return key == null
                ? changes.named(kind, work).map(answer.view())
                : once.run(
                        key,
                        tx -> answers.find(tx, key, answer.type()),
                        () -> changes.named(kind, () -> within(answer, work)));
    }

    private <T, V> Uni<V> within(OnceAnswer<T, V> answer, Supplier<Uni<T>> work) {
        return claim(answer.key()).chain(work::get).map(answer.view()).call(view -> keep(answer.key(), view));
    }

    /** The first statement of the transaction. */
    protected Uni<Void> claim(OnceKey key) {
        return NativeStatement.run(KeptAnswers.CLAIM_SQL, KeptAnswers.claimValues(key))
                .onFailure()
                .transform(KeptAnswers::whyNotClaimed);
    }

    private static Uni<Void> keep(OnceKey key, Object view) {
        return NativeStatement.run(KeptAnswers.KEEP_SQL, KeptAnswers.keepValues(key, CREATED, view));
    }
}
