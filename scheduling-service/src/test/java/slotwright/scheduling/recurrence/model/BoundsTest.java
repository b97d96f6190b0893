package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No rule costs more than it gives, counted in months, weeks or years looked at. */
class BoundsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final Set<Month> FEBRUARY = Set.of(Month.FEBRUARY);

    private static MonthDates day(int day) {
        return new MonthDates(List.of(day), Set.of(), Skip.OMIT);
    }

    @Test
    void whatCanNeverBeEndsAfterOneRoundOfTheCalendar() {
        assertNever(401, new Yearly(FEBRUARY, day(30)), 1);
        assertNever(401, new Yearly(FEBRUARY, day(30)), 999);
        assertNever(4_801, new Monthly(FEBRUARY, day(30)), 1);
        assertNever(4_801, new Monthly(FEBRUARY, day(29)), 12);
        MonthWeekdays sixth = new MonthWeekdays(List.of(new NthWeekday(0, DayOfWeek.MONDAY)), List.of(6));
        assertNever(4_801, new Monthly(Set.of(), sixth), 1);
        assertNever(96_000, new Daily(Set.of(), List.of(), Set.of(DayOfWeek.SUNDAY)), 7);
    }

    private static void assertNever(int most, Pattern pattern, int interval) {
        Walk walk = dates(pattern, interval).walk(FIRST, RuleDates.LAST_DATE);
        assertFalse(walk.hasNext());
        assertTrue(walk.looked() <= most, () -> pattern + " looked at " + walk.looked());
    }

    @Test
    void theRarestDateIsFound() {
        MonthDates fridayOfLeapDay = new MonthDates(List.of(29), Set.of(DayOfWeek.FRIDAY), Skip.OMIT);
        Walk walk = dates(new Yearly(FEBRUARY, fridayOfLeapDay), 1).walk(FIRST, RuleDates.LAST_DATE);
        assertEquals(LocalDate.of(2036, 2, 29), walk.next());
        assertEquals(LocalDate.of(2064, 2, 29), walk.next());
        Stride stride = new Stride(LEAP_DAY, 999, DayOfWeek.MONDAY);
        Walk rare = RuleDates.until(RuleDates.LAST_DATE, new Daily(FEBRUARY, List.of(29), Set.of()), stride)
                .walk(LEAP_DAY.plusDays(1), RuleDates.LAST_DATE);
        assertEquals(LocalDate.of(2716, 2, 29), rare.next());
    }

    @Test
    void aRangeCostsItsOwnLengthWhereverItLies() {
        Random random = new Random(11);
        int drawn = 0;
        while (drawn < 500) {
            Series series = RandomRule.of(random).series().accepted().orElse(null);
            if (series != null) {
                drawn++;
                LocalDate from = FIRST.plusDays(random.nextInt(2_000_000));
                RecurrenceRule rule = series.rule();
                Stride stride = new Stride(series.timing().date(), rule.interval(), rule.weekStart());
                Walk walk = RuleDates.until(RuleDates.LAST_DATE, rule.pattern(), stride)
                        .walk(from, from.plusDays(365));
                walk.forEachRemaining(date -> {});
                assertTrue(walk.looked() <= 54, () -> rule + " looked at " + walk.looked());
            }
        }
    }

    @Test
    void aCountLooksNoFurtherThanTheLastYearThereIs() {
        Stride stride = new Stride(LEAP_DAY, 999, DayOfWeek.MONDAY);
        RuleDates dates = RuleDates.counted(730, new Daily(FEBRUARY, List.of(29), Set.of()), stride);
        assertTrue(dates.last().getYear() > 6_000 && dates.hits(dates.last()));
        RuleDates leapYears =
                RuleDates.counted(730, new Yearly(FEBRUARY, day(29)), new Stride(LEAP_DAY, 1, DayOfWeek.MONDAY));
        assertEquals(LocalDate.of(5032, 2, 29), leapYears.last());
    }

    private static RuleDates dates(Pattern pattern, int interval) {
        return RuleDates.until(RuleDates.LAST_DATE, pattern, new Stride(FIRST, interval, DayOfWeek.MONDAY));
    }
}
