package slotwright.platform.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import slotwright.platform.problem.Problem;

/** What the MySQL client does not convert by itself, in both directions. */
public final class Rows {

    private Rows() {}

    /** From {@code DATETIME(6)} in UTC; null for NULL. */
    public static Instant instant(Row row, String column) {
        LocalDateTime value = row.getLocalDateTime(column);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    /** From {@code CHAR(36)}; null for NULL. */
    public static UUID uuid(Row row, String column) {
        String value = row.getString(column);
        return value == null ? null : UUID.fromString(value);
    }

    /** A JSON column as text, which is a string on MariaDB and a parsed value on MySQL; null for NULL. */
    public static String json(Row row, String column) {
        Object value = row.getValue(column);
        return value == null ? null : value.toString();
    }

    /** True for 1, however the server types a comparison or a {@code TINYINT(1)}. */
    public static boolean isTrue(Row row, String column) {
        Object value = row.getValue(column);
        return value instanceof Boolean flag ? flag : value instanceof Number number && number.longValue() != 0;
    }

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(read.apply(row));
        }
        return all;
    }

    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        var each = rows.iterator();
        return each.hasNext() ? Optional.of(read.apply(each.next())) : Optional.empty();
    }

    /**
     * For a statement that writes one row, if that is in the caller's reach.
     *
     * @param what such as "this staff member"
     * @throws Problem 404 where it wrote none
     */
    public static void requireWritten(RowSet<Row> rows, String what) {
        if (rows.rowCount() == 0) {
            throw Problem.notFound(what);
        }
    }

    static Tuple tuple(Object... args) {
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = value(args[i]);
        }
        return Tuple.from(Arrays.asList(values));
    }

    private static Object value(Object arg) {
        if (arg instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (arg instanceof UUID || arg instanceof CharSequence) {
            return arg.toString();
        }
        if (arg instanceof Enum<?> constant) {
            return constant.name();
        }
        return arg;
    }
}
