package slotwright.scheduling.absence.model;

import java.util.Locale;

/** Whom an absence is about. */
public enum WhoIsAway {
    /** A place, which is closed. */
    LOCATION,
    /** A place for services of some categories: they do not take place then. */
    CATEGORY,
    /** Everybody who is at home at a place, who joins later too. */
    ALL_STAFF,
    /** People by their names. */
    STAFF;

    /** Whether it is a place that does not offer something, whoever would do it. */
    public boolean isOfThePlace() {
        return this == LOCATION || this == CATEGORY;
    }

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WhoIsAway of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
