package slotwright.platform.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;

/**
 * One connection with literal SQL, inside {@link Transactions}. Statements run one after another: compose
 * them, never run two at once.
 */
public interface Tx {

    /**
     * Runs a prepared statement. Instants go in as UTC {@code DATETIME(6)}, UUIDs and enums as text;
     * {@link Rows} reads them back.
     */
    Uni<RowSet<Row>> run(String sql, Object... args);

    /** One statement for many rows, which is about ten times as fast as one by one; nothing when there are none. */
    Uni<Void> batch(String sql, List<Tuple> rows);

    /**
     * Runs after COMMIT succeeded, in the order added, on the thread that saw the COMMIT: must not block. Its
     * failure is logged and changes nothing. Outside a transaction it runs when the connection is given back.
     */
    void afterCommit(Runnable action);

    SqlConnection connection();

    /** Values as {@link #run} would pass them, for {@link #batch}. */
    static Tuple row(Object... args) {
        return Rows.tuple(args);
    }

    /** As many question marks as there are values, for {@code IN (…)}; at least one value. */
    static String marks(Collection<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("IN () of nothing");
        }
        return "?,".repeat(values.size() - 1) + "?";
    }
}
