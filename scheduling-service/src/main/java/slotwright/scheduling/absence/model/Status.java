package slotwright.scheduling.absence.model;

import java.time.Instant;
import java.util.Locale;
import slotwright.platform.time.TimeRange;

/** Only what is approved blocks; being under way or over follows from the time and is not stored. */
public enum Status {
    PENDING,
    APPROVED,
    REJECTED,
    ACTIVE,
    EXPIRED;

    /** Of what is approved for these times. */
    static Status at(Times times, Instant now) {
        if (!now.isBefore(times.hull().to())) {
            return EXPIRED;
        }
        return times.overlapping(new TimeRange(now, now.plusNanos(1))).isEmpty() ? APPROVED : ACTIVE;
    }

    /** As on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
