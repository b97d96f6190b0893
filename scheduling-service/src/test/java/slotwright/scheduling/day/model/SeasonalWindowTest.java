package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.contract.Season;
import slotwright.scheduling.window.model.SeasonalRules;
import slotwright.scheduling.window.model.SeasonalRules.AfterHours;

/** A window of 10 % more that has other prices in the season and late in the day. */
class SeasonalWindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Season LATE_YEAR =
            new Season("Late year", MonthDay.of(12, 20), MonthDay.of(1, 6), BigDecimal.ONE);

    private final UUID location = UUID.randomUUID();

    @Test
    void datesInTheSeasonHaveItsPrice() {
        SeasonalRules rules = new SeasonalRules(0, 30, null);
        assertEquals(List.of("09:00-17:00 10 %"), day("2026-12-19", "09:00", "17:00", rules));
        assertEquals(List.of("09:00-17:00 30 %"), day("2026-12-20", "09:00", "17:00", rules));
        assertEquals(List.of("09:00-17:00 30 %"), day("2027-01-06", "09:00", "17:00", rules));
        assertEquals(List.of("09:00-17:00 10 %"), day("2027-01-07", "09:00", "17:00", rules));
        SeasonalRules none = new SeasonalRules(0, null, null);
        assertEquals(List.of("09:00-17:00 10 %"), day("2026-12-20", "09:00", "17:00", none));
    }

    @Test
    void theNightThatLeadsIntoTheSeasonHasItsPriceFromMidnightOn() {
        SeasonalRules rules = new SeasonalRules(0, 30, null);
        assertEquals(List.of("22:00-00:00 10 %"), night("2026-12-19", rules).subList(1, 2));
        assertEquals(List.of("00:00-02:00 30 %", "22:00-00:00 30 %"), night("2026-12-20", rules));
    }

    @Test
    void lateHoursAreAPartOfTheirOwnOnTheSameGrid() {
        SeasonalRules rules = new SeasonalRules(0, 30, new AfterHours(LocalTime.of(15, 40), 50));
        assertEquals(List.of("09:00-15:40 10 %", "15:40-17:00 50 %"), day("2026-12-01", "09:00", "17:00", rules));
        assertEquals(List.of("09:00-15:40 30 %", "15:40-17:00 50 %"), day("2026-12-24", "09:00", "17:00", rules));
        List<Window> parts = windows("2026-12-01", "09:00", "17:00", rules);
        assertEquals(parts.get(0).windowId(), parts.get(1).windowId());
        assertEquals(parts.get(0).gridFrom(), parts.get(1).gridFrom());
    }

    @Test
    void lateHoursGoOnPastMidnight() {
        SeasonalRules evening = new SeasonalRules(0, null, new AfterHours(LocalTime.of(23, 0), 50));
        assertEquals(List.of("00:00-02:00 50 %", "22:00-23:00 10 %", "23:00-00:00 50 %"), night("2026-12-01", evening));
        SeasonalRules midnight = new SeasonalRules(0, null, new AfterHours(LocalTime.MIDNIGHT, 50));
        assertEquals(List.of("00:00-02:00 50 %", "22:00-00:00 10 %"), night("2026-12-01", midnight));
        SeasonalRules morning = new SeasonalRules(0, null, new AfterHours(LocalTime.of(1, 0), 50));
        assertEquals(List.of("00:00-01:00 10 %", "01:00-02:00 50 %", "22:00-00:00 10 %"), night("2026-12-01", morning));
    }

    @Test
    void whereThePriceDoesNotChangeNothingIsCut() {
        SeasonalRules same = new SeasonalRules(0, 50, new AfterHours(LocalTime.NOON, 10));
        assertEquals(List.of("09:00-17:00 10 %"), day("2026-12-01", "09:00", "17:00", same));
        assertEquals(List.of("09:00-12:00 50 %", "12:00-17:00 10 %"), day("2026-12-24", "09:00", "17:00", same));
    }

    /** On 29 March clocks go from two to three. */
    @Test
    void lateHoursThatClocksSkipBeginWhereTheyGoOn() {
        SeasonalRules rules = new SeasonalRules(0, null, new AfterHours(LocalTime.of(2, 30), 50));
        assertEquals(List.of("01:00-03:30 10 %", "03:30-05:00 50 %"), day("2026-03-29", "01:00", "05:00", rules));
    }

    private List<String> night(String date, SeasonalRules rules) {
        return day(date, "22:00", "02:00", rules);
    }

    private List<String> day(String date, String from, String to, SeasonalRules rules) {
        return windows(date, from, to, rules).stream()
                .map(window ->
                        clock(window.from()) + "-" + clock(window.to()) + " " + window.priceModifierPercent() + " %")
                .toList();
    }

    private List<Window> windows(String date, String from, String to, SeasonalRules rules) {
        LocationCalendar calendar = new LocationCalendar(
                location,
                true,
                BERLIN,
                3,
                Set.of(),
                List.of(Rules.daily(location, from, to, rules)),
                List.of(),
                List.of(LATE_YEAR),
                Map.of());
        return calendar.day(LocalDate.parse(date)).orElseThrow().windows();
    }

    private static LocalTime clock(Instant instant) {
        return LocalTime.ofInstant(instant, BERLIN);
    }
}
