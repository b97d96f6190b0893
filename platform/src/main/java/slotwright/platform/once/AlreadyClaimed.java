package slotwright.platform.once;

/**
 * Thrown by the work of a transaction that came second with its key: the first one is committed, and its answer is
 * for this caller too. It has no cause, so that nobody takes the refused row for one of the business.
 */
public final class AlreadyClaimed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyClaimed() {
        super("another command had this key first", null, false, false);
    }
}
