package slotwright.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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
        return now(transactions.read(
                tx -> tx.run(sql, args).map(rows -> rows.iterator().next().getLong(0))));
    }

    /** The first column of each row. */
    public List<String> texts(String sql, Object... args) {
        return now(transactions.read(tx -> tx.run(sql, args).map(rows -> Rows.list(rows, row -> row.getString(0)))));
    }

    /** Runs in a transaction of its own. */
    public <T> T write(Function<Tx, Uni<T>> work) {
        return now(transactions.write(work));
    }

    public static <T> T now(Uni<T> uni) {
        return uni.await().atMost(BOUND);
    }
}
