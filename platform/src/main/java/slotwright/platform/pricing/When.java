package slotwright.platform.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import slotwright.platform.time.LocalTimes;

/**
 * When a visit starts, as prices see it: local at its location.
 *
 * @param time null where only the date is known: then neither peak hours nor demand count
 * @param instant null where only the date is known
 */
public record When(LocalDate date, LocalTime time, Instant instant) {

    public static When at(Instant start, ZoneId zone) {
        return new When(
                LocalTimes.dateAt(start, zone),
                LocalDateTime.ofInstant(start, zone).toLocalTime(),
                start);
    }

    public static When on(LocalDate date) {
        return new When(date, null, null);
    }
}
