package slotwright.platform.sql;

/**
 * Thrown by the work of a transaction: roll back and try again, and count it as no retry. Only the deadline
 * ends it; it is then the cause of the {@link Unavailable}.
 */
public final class UncountedConflict extends RuntimeException {

    public UncountedConflict(Throwable cause) {
        super("conflict that does not count", cause);
    }
}
