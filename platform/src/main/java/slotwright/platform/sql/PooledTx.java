package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** A connection of the pool while it is lent; afterwards every statement is refused, since it is another's. */
final class PooledTx implements Tx {

    private static final Logger LOG = Logger.getLogger(PooledTx.class);

    private final SqlConnection connection;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private volatile boolean ended;
    private volatile boolean commitSent;

    PooledTx(SqlConnection connection) {
        this.connection = connection;
    }

    @Override
    public Uni<RowSet<Row>> run(String sql, Object... args) {
        return Uni.createFrom().deferred(() -> connection().preparedQuery(sql).execute(Rows.tuple(args)));
    }

    @Override
    public Uni<Void> batch(String sql, List<Tuple> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> connection().preparedQuery(sql).executeBatch(rows))
                .replaceWithVoid();
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public SqlConnection connection() {
        if (ended) {
            throw new IllegalStateException("statement after the end of its transaction");
        }
        return connection;
    }

    Uni<Void> begin() {
        return connection.query("START TRANSACTION").execute().replaceWithVoid();
    }

    Uni<Void> commit() {
        return Uni.createFrom().deferred(() -> {
            ended = true;
            commitSent = true;
            return connection.query("COMMIT").execute().replaceWithVoid();
        });
    }

    boolean commitSent() {
        return commitSent;
    }

    /**
     * Waits behind the statement that may still run. With the connection the transaction is gone as well, and
     * the client would never answer a ROLLBACK on it.
     */
    Uni<Void> rollBack(Throwable failure) {
        ended = true;
        if (SqlErrors.isConnectionLost(failure)) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .query("ROLLBACK")
                .execute()
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> giveBack() {
        return Uni.createFrom()
                .deferred(() -> {
                    ended = true;
                    return connection.close();
                })
                .onFailure()
                .recoverWithNull();
    }

    void runAfterCommit() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("an action after commit failed", e);
            }
        }
    }
}
