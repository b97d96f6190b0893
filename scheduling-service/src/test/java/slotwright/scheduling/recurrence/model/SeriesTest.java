package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slotwright.platform.time.TimeRange;

class SeriesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    @Test
    void theStartMovesToTheFirstOccurrence() {
        Series series = series("2026-03-03T09:00", "2026-03-03T17:00", "FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3");
        assertEquals(time("2026-03-06T09:00"), series.timing().begin());
        assertEquals(time("2026-03-06T17:00"), series.timing().end());
        assertEquals(List.of("2026-03-06", "2026-03-09", "2026-03-13"), dates(series, "2026-01-01", "2027-01-01"));
        assertEquals(Optional.of(date("2026-03-13")), series.lastDate());
    }

    @Test
    void aMovedStartKeepsTheWeeksOfAnInterval() {
        Series series = series("2026-03-06T09:00", "2026-03-06T10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        assertEquals(List.of("2026-03-17", "2026-03-31"), dates(series, "2026-03-01", "2026-04-10"));
    }

    @Test
    void anExceptionTakesAwayButCounts() {
        LocalDateTime second = time("2026-03-03T09:00");
        Series series =
                series("2026-03-02T09:00", "2026-03-02T10:00", "FREQ=DAILY;COUNT=3", second, time("2026-03-04T08:00"));
        assertEquals(List.of("2026-03-02", "2026-03-04"), dates(series, "2026-03-01", "2026-04-01"));
        assertTrue(series.at(second).isEmpty());
        assertTrue(series.at(time("2026-03-04T09:00")).isPresent());
        assertFalse(series.at(time("2026-03-04T08:00")).isPresent());
        assertEquals(2, series.countBefore(date("2026-03-04")));
    }

    @Test
    void untilIncludesTheOccurrenceThatBeginsThen() {
        String rule = "FREQ=DAILY;UNTIL=20260330T070000Z";
        assertEquals(
                List.of("2026-03-28", "2026-03-29", "2026-03-30"),
                dates(series("2026-03-28T09:00", "2026-03-28T10:00", rule), "2026-03-01", "2026-05-01"));
        assertEquals(
                List.of("2026-03-28", "2026-03-29"),
                dates(series("2026-03-28T09:01", "2026-03-28T10:00", rule), "2026-03-01", "2026-05-01"));
    }

    @Test
    void aRuleThatNeverOccursIsRefused() {
        assertRefused(
                "never-occurs RRULE", "2026-03-02T09:00", "2026-03-02T10:00", "FREQ=DAILY;UNTIL=20260301T000000Z");
        assertRefused("never-occurs RRULE", "2026-03-02T09:00", "2026-03-02T10:00", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6");
    }

    @Test
    void timesAreCheckedAsInstantsBesideTheRule() {
        assertRefused("end-before-start DTEND", "2026-03-02T09:00", "2026-03-02T09:00", "FREQ=DAILY");
        assertRefused("out-of-range DTEND", "2026-03-02T09:00", "2027-03-04T09:00", "FREQ=DAILY");
        Timing timing = Timing.at(time("2026-03-02T09:00"), time("2026-03-02T08:00"), BERLIN);
        assertEquals(
                List.of("end-before-start DTEND", "unsupported FREQ", "out-of-range EXDATE"),
                codes(Series.read(timing, "FREQ=HOURLY", Collections.nCopies(1_001, time("2026-03-02T09:00")))));
    }

    @Test
    void theEndKeepsItsOwnLocalTimeInItsOwnZone() {
        Timing flight = new Timing(
                time("2026-03-20T22:00"),
                ZoneId.of("Asia/Tokyo"),
                time("2026-03-20T15:00"),
                ZoneId.of("America/New_York"),
                false);
        Series series = Series.read(flight, "FREQ=WEEKLY", List.of()).accepted().orElseThrow();
        assertEquals(
                new TimeRange(Instant.parse("2026-03-20T13:00:00Z"), Instant.parse("2026-03-20T19:00:00Z")),
                series.on(date("2026-03-20")).orElseThrow().range());
        Series night = series("2026-03-28T22:00", "2026-03-29T06:00", "FREQ=DAILY");
        assertEquals(
                7, night.on(date("2026-03-28")).orElseThrow().range().length().toHours());
        assertEquals(
                8, night.on(date("2026-03-29")).orElseThrow().range().length().toHours());
    }

    @Test
    void whatClocksSkipMovesAsAWhole() {
        Series series = series("2026-03-28T02:15", "2026-03-28T03:15", "FREQ=DAILY");
        assertEquals(
                new TimeRange(Instant.parse("2026-03-29T01:15:00Z"), Instant.parse("2026-03-29T02:15:00Z")),
                series.on(date("2026-03-29")).orElseThrow().range());
    }

    @Test
    void anEndThatAnotherZonePutsBeforeTheStartLeavesNothing() {
        Timing timing = new Timing(
                time("2026-10-31T10:00"), ZoneId.of("America/New_York"), time("2026-10-31T14:30"), UTC, false);
        Series series =
                Series.read(timing, "FREQ=DAILY;COUNT=3", List.of()).accepted().orElseThrow();
        assertEquals(List.of("2026-10-31"), dates(series, "2026-10-01", "2026-12-01"));
    }

    @Test
    void aDateThatNeverExistedHasNoOccurrenceButCounts() {
        Timing timing = Timing.at(time("2011-12-29T09:00"), time("2011-12-29T10:00"), APIA);
        Series series =
                Series.read(timing, "FREQ=DAILY;COUNT=3", List.of()).accepted().orElseThrow();
        assertEquals(List.of("2011-12-29", "2011-12-31"), dates(series, "2011-12-01", "2012-02-01"));
    }

    @Test
    void wholeDaysLastFromMidnightToMidnight() {
        Timing timing = Timing.days(date("2026-03-28"), date("2026-03-30"), BERLIN);
        Series series = Series.read(timing, "FREQ=MONTHLY;BYDAY=-1SA", List.of())
                .accepted()
                .orElseThrow();
        assertEquals(
                new TimeRange(Instant.parse("2026-03-27T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")),
                series.on(date("2026-03-28")).orElseThrow().range());
        assertEquals(1, series.overlapping(date("2026-03-29"), BERLIN).size());
        assertEquals(0, series.overlapping(date("2026-03-30"), BERLIN).size());
        assertEquals(0, series.overlapping(date("2011-12-30"), APIA).size());
    }

    @Test
    void skippingForwardFallsOnTheFirstOfTheNextMonth() {
        Series series = series("2026-01-31T09:00", "2026-01-31T10:00", "FREQ=MONTHLY;SKIP=FORWARD");
        assertEquals(List.of("2026-03-01", "2026-03-31"), dates(series, "2026-03-01", "2026-04-01"));
        assertTrue(series.on(date("2026-05-01")).isPresent());
        assertFalse(series.on(date("2026-06-01")).isPresent());
        assertRefused(
                "combination RRULE",
                "2026-04-15T09:00",
                "2026-04-15T10:00",
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31;SKIP=FORWARD");
    }

    @Test
    void theFirstOfEachYearIsStillHitInAHundredYears() {
        Series series = series("2026-01-01T09:00", "2026-01-01T10:00", "FREQ=YEARLY");
        assertTrue(series.on(date("2125-01-01")).isPresent());
        assertFalse(series.on(date("2125-01-02")).isPresent());
        assertEquals(Optional.empty(), series.lastDate());
    }

    private static Series series(String begin, String end, String rule, LocalDateTime... exceptions) {
        return Series.read(Timing.at(time(begin), time(end), BERLIN), rule, List.of(exceptions))
                .accepted()
                .orElseThrow();
    }

    private static void assertRefused(String refusal, String begin, String end, String rule) {
        assertEquals(List.of(refusal), codes(Series.read(Timing.at(time(begin), time(end), BERLIN), rule, List.of())));
    }

    private static List<String> codes(Ruling<Series> ruling) {
        return ruling.reasons().stream()
                .map(reason -> reason.code() + " " + reason.part())
                .toList();
    }

    private static List<String> dates(Series series, String from, String before) {
        return series.startingOn(date(from), date(before)).stream()
                .map(occurrence -> occurrence.start().toLocalDate().toString())
                .toList();
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
