package slotwright.scheduling.recurrence.model;

import java.time.DayOfWeek;
import java.util.List;

/** The two letters of a weekday (RFC 5545, 3.3.10). */
final class Weekdays {

    private static final List<String> LETTERS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Weekdays() {}

    static String letters(DayOfWeek day) {
        return LETTERS.get(day.ordinal());
    }

    /** Null when it is none. */
    static DayOfWeek of(String letters) {
        int index = LETTERS.indexOf(letters);
        return index < 0 ? null : DayOfWeek.of(index + 1);
    }
}
