package slotwright.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * From local time to instants. A local time that clocks skip moves later by the gap, one that they show twice means
 * the first (RFC 5545, 3.3.5). Days last 23 to 26 hours, and some begin after midnight.
 */
public final class LocalTimes {

    private LocalTimes() {}

    /** The only function in which a local time becomes an instant. */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.of(local, zone).toInstant();
    }

    public static LocalDate dateAt(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** False for a date that the zone skipped, such as Samoa's 30 December 2011. */
    public static boolean exists(LocalDate date, ZoneId zone) {
        return dateAt(dayStart(date, zone), zone).equals(date);
    }

    public static Instant dayStart(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    public static Instant nextDayStart(LocalDate date, ZoneId zone) {
        return dayStart(date.plusDays(1), zone);
    }

    /** From the first instant of the date to that of the next; empty for a date that does not exist. */
    public static Optional<TimeRange> day(LocalDate date, ZoneId zone) {
        return exists(date, zone)
                ? Optional.of(new TimeRange(dayStart(date, zone), nextDayStart(date, zone)))
                : Optional.empty();
    }

    /**
     * A daily span of local time on the date on which it starts; {@code to <= from} means the next day, so that
     * 00:00 to 00:00 is the whole day. Empty when the date does not exist or clocks skip the whole span.
     */
    public static Optional<TimeRange> span(LocalDate date, LocalTime from, LocalTime to, ZoneId zone) {
        if (!exists(date, zone)) {
            return Optional.empty();
        }
        LocalDate lastDate = to.isAfter(from) ? date : date.plusDays(1);
        Instant begin = instant(date.atTime(from), zone);
        Instant end = instant(lastDate.atTime(to), zone);
        return begin.isBefore(end) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }
}
