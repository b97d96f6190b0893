package slotwright.scheduling.day.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import slotwright.scheduling.day.oracle.World.Again;
import slotwright.scheduling.day.oracle.World.Away;

/** On which dates an absence comes again, found by asking each date, one after the other. */
final class Repeats {

    private Repeats() {}

    /** Up to that date. Those that do not take place are left out, and count all the same. */
    static List<LocalDate> dates(Away away, LocalDate last) {
        Again again = away.again();
        LocalDate begin = away.from().toLocalDate();
        List<LocalDate> dates = new ArrayList<>();
        int before = 0;
        for (LocalDate date = begin; !date.isAfter(last); date = date.plusDays(1)) {
            if (isOne(again, begin, date)) {
                if (again.most() == null || before < again.most()) {
                    dates.add(date);
                }
                before++;
            }
        }
        dates.removeAll(again.not());
        dates.removeAll(again.instead());
        return dates;
    }

    private static boolean isOne(Again again, LocalDate begin, LocalDate date) {
        return switch (again.cycle()) {
            case DAYS -> begin.until(date, ChronoUnit.DAYS) % again.every() == 0;
            case WEEKS ->
                again.weekdays().contains(date.getDayOfWeek().getValue())
                        && monday(begin).until(monday(date), ChronoUnit.WEEKS) % again.every() == 0;
            case MONTHS_BY_DATE -> isMonth(again, begin, date) && isDay(again.day(), date);
            case MONTHS_BY_WEEKDAY ->
                isMonth(again, begin, date)
                        && again.weekdays().contains(date.getDayOfWeek().getValue())
                        && isTurn(again.day(), date);
            case YEARS ->
                (date.getYear() - begin.getYear()) % again.every() == 0
                        && date.getMonthValue() == again.month()
                        && date.getDayOfMonth() == again.day();
        };
    }

    private static boolean isMonth(Again again, LocalDate begin, LocalDate date) {
        int months = 12 * (date.getYear() - begin.getYear()) + date.getMonthValue() - begin.getMonthValue();
        return months % again.every() == 0;
    }

    /** Months that do not have the day have none. */
    private static boolean isDay(int day, LocalDate date) {
        return day == World.LAST ? date.plusDays(1).getDayOfMonth() == 1 : date.getDayOfMonth() == day;
    }

    /** Of this weekday in the month. */
    private static boolean isTurn(int turn, LocalDate date) {
        return turn == World.LAST
                ? date.plusDays(7).getMonth() != date.getMonth()
                : (date.getDayOfMonth() + 6) / 7 == turn;
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }
}
