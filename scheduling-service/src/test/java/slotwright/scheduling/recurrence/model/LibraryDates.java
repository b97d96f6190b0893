package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * What the library org.dmfs:lib-recur says about a rule, in floating time, as the measure of our own arithmetic. The
 * only place that knows the library's types: its months begin at 0, and its years end at 9999 without saying so.
 */
final class LibraryDates {

    private LibraryDates() {}

    /** The first dates of the rule, at most so many, none after the last. */
    static List<LocalDate> first(int most, RandomRule rule, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = iterator(rule);
            while (dates.size() < most && iterator.hasNext()) {
                LocalDate date = date(iterator.nextDateTime());
                if (date.isAfter(last)) {
                    break;
                }
                dates.add(date);
            }
        } catch (IllegalArgumentException | IllegalStateException neverAgain) {
            return dates;
        }
        return dates;
    }

    /** The dates from the one to before the other. */
    static List<LocalDate> between(LocalDate from, LocalDate before, RandomRule rule) {
        RecurrenceRuleIterator iterator = iterator(rule);
        iterator.fastForward(time(from.atStartOfDay(), rule.allDay()));
        List<LocalDate> dates = new ArrayList<>();
        while (iterator.hasNext()) {
            LocalDate date = date(iterator.nextDateTime());
            if (!date.isBefore(before)) {
                break;
            }
            dates.add(date);
        }
        return dates;
    }

    private static RecurrenceRuleIterator iterator(RandomRule rule) {
        try {
            return new org.dmfs.rfc5545.recur.RecurrenceRule(rule.rrule(), RfcMode.RFC5545_LAX)
                    .iterator(time(rule.start(), rule.allDay()));
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError(rule.rrule(), e);
        }
    }

    private static DateTime time(LocalDateTime local, boolean allDay) {
        int year = local.getYear();
        int month = local.getMonthValue() - 1;
        int day = local.getDayOfMonth();
        return allDay
                ? new DateTime(year, month, day)
                : new DateTime(year, month, day, local.getHour(), local.getMinute(), local.getSecond());
    }

    private static LocalDate date(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth());
    }
}
