package slotwright.booking.testing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import slotwright.platform.sql.Rows;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/** Looks into the service's database, beside the service. */
@ApplicationScoped
public class Sql {

    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Transactions transactions;

    Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    public long number(String sql, Object... args) {
        return rows(sql, args).get(0).getLong(0);
    }

    public List<Row> rows(String sql, Object... args) {
        return now(transactions.read(tx -> tx.run(sql, args).map(rows -> Rows.list(rows, row -> row))));
    }

    /** Runs in a transaction of its own. */
    public <T> T write(Function<Tx, Uni<T>> work) {
        return now(transactions.write(work));
    }

    /** The same without waiting for its end. */
    public <T> CompletableFuture<T> begin(Function<Tx, Uni<T>> work) {
        return transactions.write(work).subscribeAsCompletionStage();
    }

    public static <T> T now(Uni<T> uni) {
        return uni.await().atMost(BOUND);
    }
}
