package slotwright.scheduling.recurrence.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.recurrence.model.RuleParts.Until;

/**
 * Reads RRULE text into normal form (RFC 5545, 3.3.10; RFC 7529). Accepted is less than these have:
 *
 * <ul>
 *   <li>DAILY, with BYMONTH, BYMONTHDAY and BYDAY as limits;
 *   <li>WEEKLY with BYDAY;
 *   <li>MONTHLY with BYMONTHDAY, with BYDAY, with BYDAY and BYSETPOS, or with BYMONTHDAY on the weekdays of BYDAY;
 *       each with BYMONTH as a limit;
 *   <li>YEARLY with BYMONTH and any of these but BYSETPOS;
 *   <li>SKIP wherever a date of BYMONTHDAY may be missing in a month.
 * </ul>
 */
public final class RuleReader {

    /** The last that UNTIL can say. */
    private static final Instant LAST_INSTANT =
            RuleDates.LAST_DATE.atTime(23, 59, 59).toInstant(ZoneOffset.UTC);

    private final RuleParts parts;
    private final Timing timing;
    private final List<Refusal> refusals = new ArrayList<>();

    private RuleReader(RuleParts parts, Timing timing) {
        this.parts = parts;
        this.timing = timing;
    }

    /**
     * First each part is read by itself; how they go together is told only of parts that can be read.
     *
     * @param timing what the rule leaves to its start is taken from here
     */
    public static Ruling<RecurrenceRule> read(String rrule, Timing timing) {
        Ruling<RuleParts> parts = RulePartsReader.read(rrule);
        return parts.accepted().isPresent()
                ? new RuleReader(parts.accepted().get(), timing).rule()
                : new Ruling.Refused<>(parts.reasons());
    }

    private Ruling<RecurrenceRule> rule() {
        Optional<Pattern> pattern = new PatternReader(parts, timing, refusals).pattern();
        End end = end();
        return refusals.isEmpty()
                ? new Ruling.Accepted<>(
                        new RecurrenceRule(pattern.orElseThrow(), parts.interval(), parts.weekStart(), end))
                : new Ruling.Refused<>(refusals);
    }

    private End end() {
        if (parts.count() != null) {
            return new End.Count(parts.count());
        }
        if (parts.until() == null) {
            return new End.Never();
        }
        return timing.allDay() ? untilDate(parts.until()) : new End.UntilInstant(untilInstant(parts.until()));
    }

    private End untilDate(Until until) {
        if (until instanceof Until.OnDate on) {
            return new End.UntilDate(on.date());
        }
        refusals.add(new Refusal(Refusal.COMBINATION, "UNTIL", "What lasts whole days ends on a date."));
        return new End.Never();
    }

    /** A local time is meant in the zone of the start, a date through its last second there. */
    private Instant untilInstant(Until until) {
        ZoneId zone = timing.beginZone();
        Instant instant;
        if (until instanceof Until.OnDate on) {
            instant = LocalTimes.nextDayStart(on.date(), zone).minusSeconds(1);
        } else if (until instanceof Until.AtLocal at) {
            instant = LocalTimes.instant(at.time(), zone);
        } else {
            instant = ((Until.AtInstant) until).instant();
        }
        return instant.isBefore(LAST_INSTANT) ? instant : LAST_INSTANT;
    }
}
