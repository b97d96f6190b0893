package slotwright.scheduling.absence.model;

import java.util.Locale;

/** Why there is an absence. */
public enum Reason {
    MAINTENANCE,
    HOLIDAY,
    TRAINING,
    EMERGENCY,
    STAFF_UNAVAILABLE,
    EQUIPMENT_ISSUE,
    WEATHER,
    OTHER;

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
