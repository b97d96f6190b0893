package slotwright.scheduling.absence.model;

import java.util.Locale;

/** Only what is approved blocks; being under way or over follows from the time. */
public enum Status {
    PENDING,
    APPROVED,
    REJECTED;

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
