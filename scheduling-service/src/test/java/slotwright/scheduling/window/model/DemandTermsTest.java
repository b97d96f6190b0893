package slotwright.scheduling.window.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.WindowLoad.Use;

/** A window of eight hours with room for two. */
class DemandTermsTest {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final TimeRange WINDOW = TimeRange.of(NINE, Duration.ofHours(8));
    private static final DemandRule BUSY = new DemandRule(new BigDecimal("0.5"), null, null, null, 15, 4);
    private static final DemandRule QUIET = new DemandRule(null, new BigDecimal("0.25"), 7, 90, null, 1);

    @Test
    void theFirstRuleThatHoldsCounts() {
        DemandRule alwaysBusy = new DemandRule(BigDecimal.ZERO, null, null, null, 20, null);
        assertEquals(new DemandTerms(null, 20, null), night(List.of(alwaysBusy, BUSY), withoutVisits(9)));
        assertEquals(new DemandTerms(null, 15, 4), night(List.of(BUSY, alwaysBusy), withoutVisits(9)));
        assertEquals(new DemandTerms(null, 20, null), night(List.of(BUSY, alwaysBusy), withoutVisits(8)));
    }

    @Test
    void whereNoneHoldsItIsAsTheWindowSays() {
        assertEquals(DemandTerms.NONE, night(List.of(BUSY, QUIET), withoutVisits(5)));
        assertEquals(DemandTerms.NONE, night(List.of(), withoutVisits(16)));
    }

    @Test
    void farDatesAreNotQuietYet() {
        WindowLoad free = WindowLoad.of(WINDOW, 2, List.of());
        DemandTerms quiet = new DemandTerms(90, 90, 1);
        assertEquals(quiet, DemandTerms.decide(window(List.of(QUIET)), 7, free, DemandTerms.NONE));
        assertEquals(DemandTerms.NONE, DemandTerms.decide(window(List.of(QUIET)), 8, free, quiet));
    }

    @Test
    void aDateWithAVisitKeepsItsGrid() {
        WindowLoad load = WindowLoad.of(WINDOW, 2, hours(9, 1));
        DemandTerms was = new DemandTerms(30, 30, null);
        assertEquals(
                new DemandTerms(null, null, 4), DemandTerms.decide(window(List.of(BUSY)), 3, load, DemandTerms.NONE));
        assertEquals(new DemandTerms(30, 30, 4), DemandTerms.decide(window(List.of(BUSY)), 3, load, was));
        assertEquals(
                new DemandTerms(30, 30, null),
                DemandTerms.decide(window(List.of()), 3, WindowLoad.of(WINDOW, 2, hours(1, 0)), was),
                "a visit without a bay counts too");
    }

    @Test
    void roomThatIsInUseIsNotTakenAway() {
        WindowRules quiet = window(List.of(QUIET));
        WindowLoad twoAtOnce = WindowLoad.of(WINDOW, 2, hours(1, 2));
        WindowLoad fourAtOnce = WindowLoad.of(WINDOW, 2, hours(1, 4));
        DemandTerms four = new DemandTerms(null, null, 4);
        assertEquals(new DemandTerms(null, null, 2), DemandTerms.decide(quiet, 0, twoAtOnce, DemandTerms.NONE));
        assertEquals(four, DemandTerms.decide(window(List.of()), 0, fourAtOnce, four));
        assertEquals(
                DemandTerms.NONE,
                DemandTerms.decide(window(List.of()), 0, fourAtOnce, DemandTerms.NONE),
                "what somebody overbooked does not make room");
        assertEquals(DemandTerms.NONE, DemandTerms.decide(window(List.of()), 0, twoAtOnce, four));
    }

    @Test
    void onlyWhatLiesInTheWindowIsTaken() {
        Use before = new Use(TimeRange.of(NINE.minusSeconds(7_200), Duration.ofHours(2)), 1);
        assertEquals(false, WindowLoad.of(WINDOW, 2, List.of(before)).booked());
        Use halfIn = new Use(TimeRange.of(NINE.minusSeconds(3_600), Duration.ofHours(2)), 1);
        Use behind = new Use(TimeRange.of(NINE.plusSeconds(3_600), Duration.ofHours(1)), 1);
        WindowLoad load = WindowLoad.of(WINDOW, 2, List.of(halfIn, behind));
        assertEquals(new BigDecimal("0.125"), load.utilisation().share());
        assertEquals(1, load.mostAtOnce());
    }

    @Test
    void usesAreFoundByTheirTimeHoweverLong() {
        Use night = new Use(TimeRange.of(NINE.minusSeconds(40_000), Duration.ofSeconds(40_001)), 1);
        Use shortly = new Use(TimeRange.of(NINE.plusSeconds(600), Duration.ofMinutes(5)), 1);
        Use later = new Use(TimeRange.of(NINE.plusSeconds(40_000), Duration.ofMinutes(5)), 1);
        assertEquals(List.of(night, shortly), new Uses(List.of(later, shortly, night)).around(WINDOW));
        assertEquals(List.of(), new Uses(List.of()).around(WINDOW));
    }

    /** Of a date on which nothing keeps the grid: the load without the visits. */
    private static WindowLoad withoutVisits(int hours) {
        return new WindowLoad(WindowLoad.of(WINDOW, 2, hours(hours, 1)).utilisation(), 0, false);
    }

    private static DemandTerms night(List<DemandRule> rules, WindowLoad load) {
        return DemandTerms.decide(window(rules), 3, load, DemandTerms.NONE);
    }

    /** So many visits of an hour, one behind the other and again from nine on, each with that many bays. */
    private static List<Use> hours(int count, int bays) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Use(TimeRange.of(NINE.plusSeconds(3_600L * (i % 8)), Duration.ofHours(1)), bays))
                .toList();
    }

    private static WindowRules window(List<DemandRule> rules) {
        return new WindowRules(
                new TreeSet<>(List.of(1, 2, 3, 4, 5, 6, 7)),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                60,
                60,
                0,
                0,
                2,
                1,
                0,
                1,
                null,
                null,
                0,
                null,
                null,
                null,
                false,
                null,
                rules);
    }
}
