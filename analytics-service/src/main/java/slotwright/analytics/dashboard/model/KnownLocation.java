package slotwright.analytics.dashboard.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;

public record KnownLocation(UUID id, ZoneId zone, Currency currency, boolean active) {

    /** The local date, which is the business date of visits that start there at this instant. */
    public LocalDate dateAt(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
