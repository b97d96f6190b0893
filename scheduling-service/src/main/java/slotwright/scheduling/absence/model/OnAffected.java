package slotwright.scheduling.absence.model;

import java.util.Locale;

/** What becomes of the bookings that an absence meets. */
public enum OnAffected {
    /** They stay, and are listed until somebody moves them. */
    KEEP,
    /** The business cancels them, but those that staff entered into closed time. */
    CANCEL;

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code null where nobody has said it, which gives null */
    public static OnAffected of(String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }
}
