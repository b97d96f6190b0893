package slotwright.booking.testing;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** So many rows that the database has reason to look for an index, and what it says about it. */
public final class Crowd {

    public static final int ROWS = 4_000;

    /** To be selected from: {@code n} from 0 on. */
    public static final String NUMBERS =
            "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + digits("a") + " CROSS JOIN " + digits("b")
                    + " CROSS JOIN " + digits("c") + " CROSS JOIN " + digits("e") + ") numbers WHERE n < " + ROWS;

    /** That read all of something, a table or an index. */
    private static final Set<String> FULL = Set.of("all", "index");

    private Crowd() {}

    /** Tables that the statement reads whole; what is gathered on the way does not count. */
    public static List<String> readWhole(Sql sql, String statement, Object... args) {
        return sql.rows("EXPLAIN " + statement, args).stream()
                .filter(row ->
                        FULL.contains(String.valueOf(row.getString("type")).toLowerCase(Locale.ROOT)))
                .map(row -> row.getString("table"))
                .filter(table -> table != null && !table.startsWith("<"))
                .toList();
    }

    /** The indexes that the statement uses. */
    public static List<String> indexes(Sql sql, String statement, Object... args) {
        return sql.rows("EXPLAIN " + statement, args).stream()
                .map(Crowd::key)
                .filter(key -> key != null)
                .toList();
    }

    private static String key(Row row) {
        return row.getString("key");
    }

    private static String digits(String name) {
        return "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL"
                + " SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) " + name;
    }
}
