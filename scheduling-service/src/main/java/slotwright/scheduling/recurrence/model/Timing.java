package slotwright.scheduling.recurrence.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * When the first occurrence begins and ends, in local time; begin and end may be in different zones. The others begin
 * and end at the same local times, each so many days later, and so may last an hour more or less.
 *
 * @param begin whole seconds; midnight for whole days
 * @param end exclusive; may be the smaller local time, in a zone further west
 * @param allDay whole days, from the midnight of the first date to the midnight behind the last
 */
public record Timing(LocalDateTime begin, ZoneId beginZone, LocalDateTime end, ZoneId endZone, boolean allDay) {

    public static final Duration LONGEST = Duration.ofDays(366);

    public static Timing at(LocalDateTime begin, LocalDateTime end, ZoneId zone) {
        return new Timing(begin, zone, end, zone, false);
    }

    /** @param end exclusive, as DTEND is */
    public static Timing days(LocalDate begin, LocalDate end, ZoneId zone) {
        return new Timing(begin.atStartOfDay(), zone, end.atStartOfDay(), zone, true);
    }

    /** What is wrong with it; empty when nothing is. */
    List<Refusal> faults() {
        List<Refusal> faults = new ArrayList<>();
        if (begin.getYear() < 1 || begin.toLocalDate().isAfter(RuleDates.LAST_DATE)) {
            faults.add(new Refusal(Refusal.OUT_OF_RANGE, "DTSTART", "A year has four digits."));
        }
        if (!begin.truncatedTo(ChronoUnit.SECONDS).equals(begin)) {
            faults.add(new Refusal(Refusal.MALFORMED, "DTSTART", "Fractions of a second cannot be written."));
        }
        if (allDay && !(midnight(begin) && midnight(end))) {
            faults.add(new Refusal(Refusal.MALFORMED, "DTSTART", "Whole days begin and end at midnight."));
        }
        Duration length = Duration.between(LocalTimes.instant(begin, beginZone), LocalTimes.instant(end, endZone));
        if (length.isZero() || length.isNegative()) {
            faults.add(new Refusal(Refusal.END_BEFORE_START, "DTEND", "The end is not after the start."));
        } else if (length.compareTo(LONGEST) > 0) {
            faults.add(new Refusal(Refusal.OUT_OF_RANGE, "DTEND", "An occurrence lasts at most 366 days."));
        }
        return faults;
    }

    private static boolean midnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    LocalDate date() {
        return begin.toLocalDate();
    }

    /** The local start of the occurrence on that date. */
    LocalDateTime start(LocalDate date) {
        return date.atTime(begin.toLocalTime());
    }

    /** The same times of day, beginning on that date. */
    Timing movedTo(LocalDate date) {
        LocalDateTime start = start(date);
        return new Timing(start, beginZone, start.plus(localLength()), endZone, allDay);
    }

    /**
     * The occurrence that begins on that date. One that clocks skip moves as a whole: what is from 02:30 to 03:30 when
     * there is no time from 02:00 to 03:00 lasts from 03:30 to 04:30. Empty where the date does not exist in the zone,
     * and where two zones' offsets of that day put the end before the start.
     */
    Optional<Occurrence> on(LocalDate date) {
        if (!LocalTimes.exists(date, beginZone)) {
            return Optional.empty();
        }
        LocalDateTime start = start(date);
        Instant from = LocalTimes.instant(start, beginZone);
        Instant localEnd = LocalTimes.instant(start.plus(localLength()), endZone);
        boolean skipped = !from.isBefore(localEnd) && beginZone.equals(endZone);
        Instant to = skipped ? from.plus(localLength()) : localEnd;
        return from.isBefore(to) ? Optional.of(new Occurrence(start, new TimeRange(from, to))) : Optional.empty();
    }

    /** The date of the last occurrence that begins by that instant. */
    LocalDate lastDateBy(Instant last) {
        LocalDate date = LocalTimes.dateAt(last, beginZone).plusDays(1);
        while (LocalTimes.instant(start(date), beginZone).isAfter(last)) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** No occurrence that begins more days before a date still lasts on it. */
    int lookBack() {
        int offsetsAndGaps = 3;
        return (int) Math.max(0, localLength().toDays()) + offsetsAndGaps;
    }

    /** Difference of the clocks that people look at; below zero only where the end's zone is further west. */
    private Duration localLength() {
        return Duration.between(begin, end);
    }
}
