package slotwright.platform.sql;

/** The database could not be asked in time; to clients 503 {@code temporarily-unavailable}. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
