package slotwright.platform.once;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.platform.sql.Unavailable;
import slotwright.platform.sql.UncountedConflict;

/**
 * Lets a command with an idempotency key succeed once: whoever asks again gets the same answer. Commands with one key
 * wait for each other in this replica's memory; between replicas the key's row decides.
 */
@ApplicationScoped
public class RunOnce {

    private final Transactions transactions;
    private final OnceSettings settings;
    private final Lanes keys;

    public RunOnce(Transactions transactions, OnceSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
        this.keys = new Lanes(1, settings.waiting(), settings.patience());
    }

    /**
     * Runs the command unless its answer is here already.
     *
     * @param find reads the answer that was kept, outside of any transaction
     * @param command whose transaction claims the key first and keeps the answer last, by {@link KeptAnswers}
     */
    public <V> Uni<V> run(OnceKey key, Function<Tx, Uni<Optional<V>>> find, Supplier<Uni<V>> command) {
        return keys.pass(List.of(key.lane()), () -> earlier(find, command))
                .onFailure(Lanes.Busy.class)
                .transform(busy -> stillRuns());
    }

    private <V> Uni<V> earlier(Function<Tx, Uni<Optional<V>>> find, Supplier<Uni<V>> command) {
        return transactions
                .read(find)
                .chain(again -> again.isPresent()
                        ? Uni.createFrom().item(again.get())
                        : command.get().onFailure(RunOnce::mayBeDone).recoverWithUni(failure -> lookUp(find, failure)));
    }

    /** Without an answer it may have been committed although nobody heard of it: the key knows. */
    private static boolean mayBeDone(Throwable failure) {
        return failure instanceof AlreadyClaimed || failure instanceof Unavailable;
    }

    private <V> Uni<V> lookUp(Function<Tx, Uni<Optional<V>>> find, Throwable failure) {
        return transactions
                .read(find)
                .onFailure(Unavailable.class)
                .transform(stillAway -> unanswered(failure))
                .map(found -> found.orElseThrow(() -> unanswered(failure)));
    }

    private RuntimeException unanswered(Throwable failure) {
        return failure instanceof AlreadyClaimed || failure.getCause() instanceof UncountedConflict
                ? stillRuns()
                : (RuntimeException) failure;
    }

    private Problem stillRuns() {
        return Problem.of(ProblemType.IDEMPOTENCY_IN_PROGRESS, "A request with this Idempotency-Key still runs.")
                .retryAfter(settings.retryAfter());
    }
}
