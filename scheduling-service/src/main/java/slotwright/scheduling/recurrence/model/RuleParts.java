package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Set;

/**
 * The parts of an RRULE as they were written, each valid by itself. Lists and sets are empty where there is no such
 * part.
 *
 * @param count null when there is none
 * @param until null when there is none
 */
record RuleParts(
        Frequency frequency,
        int interval,
        Integer count,
        Until until,
        DayOfWeek weekStart,
        Set<Month> months,
        List<Integer> monthDays,
        List<NthWeekday> weekdays,
        List<Integer> positions,
        Skip skip) {

    /** The three forms of UNTIL (RFC 5545, 3.3.4 and 3.3.5). */
    sealed interface Until {

        record OnDate(LocalDate date) implements Until {}

        record AtLocal(LocalDateTime time) implements Until {}

        record AtInstant(Instant instant) implements Until {}
    }

    boolean weekdaysNumbered() {
        return weekdays.stream().anyMatch(weekday -> weekday.nth() != NthWeekday.EVERY);
    }
}
