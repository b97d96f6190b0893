package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.SlotConfiguration;

class LocationDayTest {

    private final UUID location = UUID.randomUUID();

    @Test
    void turnsALocalWindowIntoInstants() {
        LocationDay day = day("America/New_York", "2026-12-01", Rules.daily(location, "09:00", "17:00"));

        Window window = only(day);
        assertEquals(Instant.parse("2026-12-01T14:00:00Z"), window.from());
        assertEquals(Instant.parse("2026-12-01T22:00:00Z"), window.to());
        assertEquals(window.from(), window.gridFrom());
        assertEquals(15, window.bufferAfterMinutes());
        assertEquals(2, window.capacity());
        assertEquals(24, window.minAdvanceHours());
        assertEquals(25, window.holidayPremiumPercent());
        assertEquals(Instant.parse("2026-12-01T05:00:00Z"), day.dayStart());
        assertEquals(Instant.parse("2026-12-02T05:00:00Z"), day.nextDayStart());
    }

    @Test
    void opensOnItsWeekdaysOnly() {
        SlotConfiguration tuesdays = Rules.on(location, 2, "09:00", "17:00");

        assertEquals(1, day("UTC", "2026-12-01", tuesdays).windows().size());
        assertTrue(day("UTC", "2026-12-02", tuesdays).windows().isEmpty());
    }

    @Test
    void cutsAWindowAtMidnightAndKeepsItsGrid() {
        SlotConfiguration night = Rules.on(location, 2, "22:00", "02:00");

        Window evening = only(day("Europe/Berlin", "2026-12-01", night));
        Window morning = only(day("Europe/Berlin", "2026-12-02", night));
        assertEquals(Instant.parse("2026-12-01T21:00:00Z"), evening.from());
        assertEquals(Instant.parse("2026-12-01T23:00:00Z"), evening.to());
        assertEquals(evening.to(), morning.from());
        assertEquals(Instant.parse("2026-12-02T01:00:00Z"), morning.to());
        assertEquals(evening.gridFrom(), morning.gridFrom());
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDayWhateverItsLength() {
        SlotConfiguration always = Rules.daily(location, "00:00", "00:00");

        assertEquals(Duration.ofHours(23), length(day("Europe/Berlin", "2026-03-29", always)));
        assertEquals(Duration.ofHours(25), length(day("Europe/Berlin", "2026-10-25", always)));
        assertEquals(Duration.ofHours(24), length(day("Europe/Berlin", "2026-07-01", always)));
        assertEquals(Duration.ofMinutes(24 * 60 + 30), length(day("Australia/Lord_Howe", "2026-04-05", always)));
    }

    @Test
    void beginsWhereTheDayBeginsWhereClocksSkipMidnight() {
        LocationDay day = day("America/Santiago", "2026-09-06", Rules.daily(location, "00:00", "06:00"));

        assertEquals(Instant.parse("2026-09-06T04:00:00Z"), day.dayStart());
        assertEquals(day.dayStart(), only(day).from());
        assertEquals(Duration.ofHours(5), length(day));
    }

    @Test
    void aWindowThatClocksSkipIsNotThere() {
        LocationDay day = day("Europe/Berlin", "2026-03-29", Rules.daily(location, "02:00", "03:00"));

        assertTrue(day.windows().isEmpty());
    }

    @Test
    void thereIsNoDayThatNeverExisted() {
        LocationCalendar apia = calendar("Pacific/Apia", Rules.daily(location, "00:00", "00:00"));

        assertTrue(apia.day(LocalDate.parse("2011-12-30")).isEmpty());
        LocationDay before = apia.day(LocalDate.parse("2011-12-29")).orElseThrow();
        LocationDay after = apia.day(LocalDate.parse("2011-12-31")).orElseThrow();
        assertEquals(before.nextDayStart(), after.dayStart());
        assertEquals(Duration.ofHours(24), length(before));
    }

    @Test
    void anEveningReachesIntoTheDayBehindTheOneThatNeverExisted() {
        LocationCalendar apia = calendar("Pacific/Apia", Rules.daily(location, "22:00", "02:00"));

        List<Window> windows =
                apia.day(LocalDate.parse("2011-12-31")).orElseThrow().windows();
        assertEquals(2, windows.size());
        assertEquals(
                Duration.ofHours(2),
                Duration.between(windows.get(0).from(), windows.get(0).to()));
    }

    @Test
    void aClosedHolidayClosesItsDateAndTheNightThatBeginsOnIt() {
        LocationCalendar closed = new LocationCalendar(
                location,
                true,
                ZoneId.of("Europe/Berlin"),
                3,
                Set.of(LocalDate.parse("2026-12-25")),
                List.of(Rules.daily(location, "22:00", "02:00")),
                List.of(),
                List.of(),
                Map.of());

        LocationDay holiday = closed.day(LocalDate.parse("2026-12-25")).orElseThrow();
        assertEquals(List.of(new ClosedPart(holiday.dayStart(), holiday.nextDayStart(), "holiday")), holiday.closed());
        LocationDay dayAfter = closed.day(LocalDate.parse("2026-12-26")).orElseThrow();
        assertEquals(1, dayAfter.windows().size());
        assertEquals(Instant.parse("2026-12-26T21:00:00Z"), only(dayAfter).from());
        assertTrue(dayAfter.closed().isEmpty());
    }

    @Test
    void cutsClosuresAtTheDaysEnds() {
        TimeRange absence = new TimeRange(Instant.parse("2026-12-01T20:00:00Z"), Instant.parse("2026-12-03T08:00:00Z"));
        LocationCalendar calendar = new LocationCalendar(
                location,
                true,
                ZoneId.of("UTC"),
                1,
                Set.of(),
                List.of(),
                List.of(new Closure(absence, "maintenance")),
                List.of(),
                Map.of());

        LocationDay whole = calendar.day(LocalDate.parse("2026-12-02")).orElseThrow();
        assertEquals(List.of(new ClosedPart(whole.dayStart(), whole.nextDayStart(), "maintenance")), whole.closed());
        LocationDay last = calendar.day(LocalDate.parse("2026-12-03")).orElseThrow();
        assertEquals(Instant.parse("2026-12-03T08:00:00Z"), last.closed().get(0).to());
        assertTrue(calendar.day(LocalDate.parse("2026-12-04"))
                .orElseThrow()
                .closed()
                .isEmpty());
    }

    @Test
    void anInactiveLocationHasDaysWithoutWindows() {
        LocationCalendar inactive = new LocationCalendar(
                location,
                false,
                ZoneId.of("UTC"),
                1,
                Set.of(),
                List.of(Rules.daily(location, "09:00", "17:00")),
                List.of(),
                List.of(),
                Map.of());

        assertTrue(inactive.day(LocalDate.parse("2026-12-01"))
                .orElseThrow()
                .windows()
                .isEmpty());
    }

    private LocationDay day(String zone, String date, SlotConfiguration window) {
        return calendar(zone, window).day(LocalDate.parse(date)).orElseThrow();
    }

    private LocationCalendar calendar(String zone, SlotConfiguration window) {
        return new LocationCalendar(
                location, true, ZoneId.of(zone), 3, Set.of(), List.of(window), List.of(), List.of(), Map.of());
    }

    private static Window only(LocationDay day) {
        assertEquals(1, day.windows().size());
        return day.windows().get(0);
    }

    private static Duration length(LocationDay day) {
        return only(day).range().length();
    }
}
