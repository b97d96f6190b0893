package slotwright.bench.days;

import java.time.LocalDate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The same asked of the library, in floating dates: nothing is turned into instants. Its months begin at 0. */
final class LibraryLoop {

    private LibraryLoop() {}

    /** @param before exclusive */
    static long occurrences(RecurrenceRule rule, LocalDate start, LocalDate from, LocalDate before) {
        RecurrenceRuleIterator dates = rule.iterator(time(start));
        dates.fastForward(time(from));
        long count = 0;
        while (dates.hasNext() && dates.nextDateTime().before(time(before))) {
            count++;
        }
        return count;
    }

    static boolean hits(RecurrenceRule rule, LocalDate start, LocalDate date) {
        RecurrenceRuleIterator dates = rule.iterator(time(start));
        dates.fastForward(time(date));
        return dates.hasNext() && dates.peekDateTime().equals(time(date));
    }

    static RecurrenceRule rule(String text) {
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static DateTime time(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }
}
