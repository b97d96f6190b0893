package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;

/**
 * An accepted rule in normal form: what RFC 5545 lets a rule take from its start is said by the rule itself.
 *
 * @param interval 1 to 999: every so many days, weeks, months or years
 * @param weekStart the first day of a week (WKST)
 */
public record RecurrenceRule(Pattern pattern, int interval, DayOfWeek weekStart, End end) {

    static final int LONGEST_INTERVAL = 999;

    public RecurrenceRule {
        if (interval < 1 || interval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("an interval is 1 to " + LONGEST_INTERVAL + ", not " + interval);
        }
    }

    public RecurrenceRule ending(End other) {
        return new RecurrenceRule(pattern, interval, weekStart, other);
    }
}
