package slotwright.platform.sql;

import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The one place that tells database errors apart, by MariaDB's and MySQL's codes. It looks through causes, so
 * it also understands what Hibernate wraps; Hibernate's own classes are known by name only.
 */
public final class SqlErrors {

    /** Lock wait, deadlock, record changed since the snapshot, statement time: all ask for another attempt. */
    private static final Set<Integer> RETRYABLE = Set.of(1205, 1213, 1020, 1969);

    /** Killed, shut down, too many connections, idle too long: the connection is gone and the answer unknown. */
    private static final Set<Integer> CONNECTION_LOST =
            Set.of(1040, 1053, 1077, 1079, 1080, 1152, 1158, 1159, 1160, 1161, 1317, 1927, 2006, 2013, 4031);

    private static final Set<Integer> CHECK_VIOLATED = Set.of(4025, 3819);

    /** Values that do not fit, where the SQL state does not say so: out of range, truncated, no default. */
    private static final Set<Integer> WRONG_VALUE = Set.of(1264, 1265, 1292, 1364, 1366, 1406, 4038);

    private static final Set<String> RETRYABLE_CLASSES = Set.of(
            "org.hibernate.exception.LockAcquisitionException",
            "org.hibernate.exception.LockTimeoutException",
            "org.hibernate.PessimisticLockException");

    private static final Set<String> LOST_CLASSES = Set.of("org.hibernate.exception.JDBCConnectionException");

    private SqlErrors() {}

    /** A unique key refused the row (1062). */
    public static boolean isDuplicateKey(Throwable failure) {
        return any(failure, each -> code(each) == 1062);
    }

    /** The name of a unique key stands in the server's message: {@code … for key 'name'}. */
    public static boolean isDuplicateKey(Throwable failure, String key) {
        return any(
                failure,
                each -> code(each) == 1062
                        && each.getMessage() != null
                        && (each.getMessage().contains("'" + key + "'")
                                || each.getMessage().contains("." + key + "'")));
    }

    public static boolean isCheckViolation(Throwable failure) {
        return any(failure, each -> CHECK_VIOLATED.contains(code(each)));
    }

    /** A foreign key refused the row, as child (1452) or as parent (1451). */
    public static boolean isForeignKeyViolation(Throwable failure) {
        return any(failure, each -> code(each) == 1451 || code(each) == 1452);
    }

    /** The server rolled back, or asks to: the same transaction may be tried again. */
    public static boolean isRetryable(Throwable failure) {
        return any(
                failure,
                each -> RETRYABLE.contains(code(each))
                        || RETRYABLE_CLASSES.contains(each.getClass().getName()));
    }

    /** Nothing is known of what the server did last; before COMMIT was sent it is as good as rolled back. */
    public static boolean isConnectionLost(Throwable failure) {
        return any(
                failure,
                each -> CONNECTION_LOST.contains(code(each))
                        || each instanceof ClosedConnectionException
                        || isNetworkFailure(each)
                        || LOST_CLASSES.contains(each.getClass().getName())
                        || saysClosed(each));
    }

    /** The database could not answer, now: it says nothing about what was asked. To clients 503. */
    public static boolean isUnavailable(Throwable failure) {
        return isRetryable(failure)
                || isConnectionLost(failure)
                || any(failure, each -> each instanceof Unavailable || each instanceof TimeoutException);
    }

    /** The server refused these very values; with others the same statement would do. */
    public static boolean isDataError(Throwable failure) {
        return any(failure, each -> {
            int code = code(each);
            String state = state(each);
            return CHECK_VIOLATED.contains(code)
                    || WRONG_VALUE.contains(code)
                    || state.startsWith("22")
                    || state.startsWith("23");
        });
    }

    /** Any answer or silence of the database, of whatever kind. */
    public static boolean isFromDatabase(Throwable failure) {
        return isUnavailable(failure)
                || any(failure, each -> each instanceof MySQLException || each instanceof SQLException);
    }

    private static int code(Throwable failure) {
        if (failure instanceof MySQLException mysql) {
            return mysql.getErrorCode();
        }
        return failure instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    private static String state(Throwable failure) {
        String state = failure instanceof MySQLException mysql
                ? mysql.getSqlState()
                : failure instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null ? "" : state;
    }

    /** Not any IOException: unreadable JSON is one, too. */
    private static boolean isNetworkFailure(Throwable failure) {
        return failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException
                || failure.getClass() == IOException.class
                || failure instanceof IOException
                        && failure.getClass().getName().startsWith("io.netty.");
    }

    /** The client says so in words only. */
    private static boolean saysClosed(Throwable failure) {
        String message = failure.getMessage();
        return failure.getClass().getName().startsWith("io.vertx.")
                && message != null
                && (message.contains("Connection was closed")
                        || message.contains("Connection is not active")
                        || message.contains("connection closed"));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        List<Throwable> seen = new ArrayList<>();
        for (Throwable each = failure; each != null && !seen.contains(each); each = each.getCause()) {
            seen.add(each);
            if (test.test(each)) {
                return true;
            }
            for (Throwable suppressed : each.getSuppressed()) {
                if (test.test(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }
}
