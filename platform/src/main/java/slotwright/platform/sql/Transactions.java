package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs work on the database within the deadlines of {@link SqlSettings}. Whoever stops waiting, a client that
 * hung up too, stops nothing: a transaction that began runs to its end, so that its connection comes back.
 */
@ApplicationScoped
public class Transactions {

    private final Pool pool;
    private final Vertx vertx;
    private final SqlSettings settings;

    public Transactions(Pool pool, Vertx vertx, SqlSettings settings) {
        this.pool = pool;
        this.vertx = vertx;
        this.settings = settings;
    }

    /**
     * One transaction in READ COMMITTED. The work may run several times, so it must have no effect outside
     * the database but by {@link Tx#afterCommit}. It is tried again after a deadlock, a lock wait or a lost
     * connection, never once COMMIT was sent.
     *
     * @return fails with what the work failed with, after the rollback; with {@link Unavailable} when there
     *     was no connection, no time left, or no end of conflicts. Only when COMMIT was sent and not answered
     *     is it unknown whether the work took place.
     */
    public <T> Uni<T> write(Function<Tx, Uni<T>> work) {
        return write(settings.request(), work);
    }

    /** The same with a deadline of its own, for work that no client waits for. */
    public <T> Uni<T> write(Duration limit, Function<Tx, Uni<T>> work) {
        return start(limit, deadline -> again(deadline, 1, () -> writeOnce(deadline, work), SqlErrors::isUnavailable));
    }

    /** One connection without a transaction: each statement reads what is committed when it starts. */
    public <T> Uni<T> read(Function<Tx, Uni<T>> work) {
        return start(
                settings.request(),
                deadline -> again(deadline, 1, () -> readOnce(deadline, work), SqlErrors::isUnavailable));
    }

    /**
     * For Hibernate's transactions: the same deadline, the same retries after conflicts (not after a lost
     * connection, since COMMIT may have been sent), and no leak when the subscriber goes away.
     *
     * @param transaction begins, works and commits, anew for each call
     */
    public <T> Uni<T> around(Supplier<Uni<T>> transaction) {
        return start(
                settings.request(),
                deadline ->
                        again(deadline, 1, () -> Uni.createFrom().deferred(transaction::get), SqlErrors::isRetryable));
    }

    private <T> Uni<T> start(Duration limit, Function<Deadline, Uni<T>> run) {
        return Uni.createFrom().deferred(() -> {
            Deadline deadline = Deadline.in(vertx, limit);
            return deadline.detach(run.apply(deadline));
        });
    }

    private <T> Uni<T> again(Deadline deadline, int attempt, Supplier<Uni<T>> once, Predicate<Throwable> mayRepeat) {
        return once.get().onFailure().recoverWithUni(failure -> {
            boolean uncounted = failure instanceof UncountedConflict;
            boolean repeat = uncounted || attempt <= settings.retries() && mayRepeat.test(failure);
            if (failure instanceof Unavailable || !SqlErrors.isUnavailable(failure) && !uncounted) {
                return Uni.createFrom().failure(failure);
            }
            if (!repeat || deadline.passed()) {
                return Uni.createFrom().failure(new Unavailable("the database is busy", failure));
            }
            return deadline.pause(attempt)
                    .chain(() -> again(deadline, uncounted ? attempt : attempt + 1, once, mayRepeat));
        });
    }

    private <T> Uni<T> writeOnce(Deadline deadline, Function<Tx, Uni<T>> work) {
        return connection().chain(tx -> deadline.limit(tx.begin().chain(() -> work.apply(tx)))
                .call(() -> deadline.passed() ? Uni.createFrom().failure(deadline.late()) : tx.commit())
                .onFailure()
                .transform(failure -> tx.commitSent() ? new Unavailable("COMMIT was not answered", failure) : failure)
                .onFailure()
                .call(tx::rollBack)
                .eventually(tx::giveBack)
                .invoke(tx::runAfterCommit));
    }

    private <T> Uni<T> readOnce(Deadline deadline, Function<Tx, Uni<T>> work) {
        return connection().chain(tx -> deadline.limit(Uni.createFrom().deferred(() -> work.apply(tx)))
                .onFailure()
                .call(tx::rollBack)
                .eventually(tx::giveBack)
                .invoke(tx::runAfterCommit));
    }

    private Uni<PooledTx> connection() {
        return pool.getConnection()
                .onFailure()
                .transform(failure -> new Unavailable("no connection to the database", failure))
                .map(PooledTx::new);
    }
}
