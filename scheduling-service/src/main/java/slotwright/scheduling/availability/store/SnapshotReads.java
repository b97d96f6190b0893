package slotwright.scheduling.availability.store;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import slotwright.platform.sql.SqlSettings;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Reads what is shown, through a small pool of its own: however many boards are missing, changes and events keep
 * their connections. All statements of one read see one state, so that a version and its content belong together.
 */
@ApplicationScoped
public class SnapshotReads {

    private final Transactions reads;

    public SnapshotReads(@ReactiveDataSource("boards") Pool pool, Vertx vertx, SqlSettings settings) {
        this.reads = new Transactions(pool, vertx, settings);
    }

    public <T> Uni<T> read(Function<Tx, Uni<T>> work) {
        return reads.read(tx -> statement(tx, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .chain(() -> statement(tx, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"))
                .chain(() -> work.apply(tx))
                .call(() -> statement(tx, "COMMIT"))
                .onFailure()
                .call(() -> statement(tx, "ROLLBACK")));
    }

    private static Uni<Void> statement(Tx tx, String sql) {
        return tx.connection().query(sql).execute().replaceWithVoid();
    }
}
