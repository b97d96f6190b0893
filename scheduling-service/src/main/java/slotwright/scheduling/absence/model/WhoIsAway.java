package slotwright.scheduling.absence.model;

import java.util.Locale;

/** Whom an absence is about. */
public enum WhoIsAway {
    LOCATION,
    STAFF;

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WhoIsAway of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
