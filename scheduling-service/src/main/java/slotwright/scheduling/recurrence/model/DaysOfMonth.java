package slotwright.scheduling.recurrence.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Which days of a month a monthly or yearly rule means. */
public sealed interface DaysOfMonth permits MonthDates, MonthWeekdays {

    /** Those that this month gives rise to, in order; with {@link Skip#FORWARD} perhaps the next month's first too. */
    List<LocalDate> in(YearMonth month);

    /** Whether the date is one of those that its own month gives rise to. */
    boolean hits(LocalDate date);

    /** Whether this month gives rise to the first day of the next. */
    boolean spillOver(YearMonth month);
}
