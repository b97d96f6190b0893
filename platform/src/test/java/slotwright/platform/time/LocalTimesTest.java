package slotwright.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slotwright.platform.testing.TimeZoneCases;

class LocalTimesTest {

    static List<JsonNode> resolveCases() {
        return TimeZoneCases.ofKind("resolve");
    }

    static List<JsonNode> durationCases() {
        return TimeZoneCases.ofKind("duration");
    }

    static List<JsonNode> dayCases() {
        return TimeZoneCases.ofKind("day");
    }

    static List<JsonNode> offsetCases() {
        return TimeZoneCases.ofKind("offset");
    }

    @ParameterizedTest
    @MethodSource("resolveCases")
    void aGapMovesLaterAndAnOverlapMeansTheFirst(JsonNode expected) {
        Instant instant = LocalTimes.instant(LocalDateTime.parse(text(expected, "local")), zone(expected, "zone"));
        assertEquals(Instant.parse(text(expected, "expectedUtc")), instant);
        assertEquals(
                OffsetDateTime.parse(text(expected, "expectedLocal")),
                instant.atZone(zone(expected, "zone")).toOffsetDateTime());
    }

    @ParameterizedTest
    @MethodSource("durationCases")
    void lengthsAreMeasuredBetweenInstants(JsonNode expected) {
        TimeRange range = new TimeRange(
                LocalTimes.instant(LocalDateTime.parse(text(expected, "beginLocal")), zone(expected, "beginZone")),
                LocalTimes.instant(LocalDateTime.parse(text(expected, "endLocal")), zone(expected, "endZone")));
        assertEquals(Instant.parse(text(expected, "expectedBeginUtc")), range.from());
        assertEquals(Instant.parse(text(expected, "expectedEndUtc")), range.to());
        assertEquals(expected.path("expectedMinutes").asLong(), range.length().toMinutes());
    }

    @ParameterizedTest
    @MethodSource("dayCases")
    void daysBeginWhenTheZoneSaysSo(JsonNode expected) {
        LocalDate date = LocalDate.parse(text(expected, "date"));
        TimeRange day = LocalTimes.day(date, zone(expected, "zone")).orElseThrow();
        assertEquals(Instant.parse(text(expected, "expectedStartUtc")), day.from());
        assertEquals(Instant.parse(text(expected, "expectedEndUtc")), day.to());
        assertEquals(expected.path("expectedMinutes").asLong(), day.length().toMinutes());
    }

    @ParameterizedTest
    @MethodSource("offsetCases")
    void offsetsAreThoseOfRecentZoneData(JsonNode expected) {
        String needed = expected.path("requiresTzdata").asText("");
        String present = ZoneRulesProvider.getVersions(text(expected, "zone")).lastKey();
        assumeTrue(present.compareTo(needed) >= 0, () -> "zone data " + present + " is older than " + needed);
        Instant instant = Instant.parse(text(expected, "utc"));
        assertEquals(
                text(expected, "expectedOffset"),
                zone(expected, "zone").getRules().getOffset(instant).toString());
    }

    @Test
    void aDateThatClocksSkippedDoesNotExist() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        assertFalse(LocalTimes.exists(LocalDate.parse("2011-12-30"), apia));
        assertTrue(LocalTimes.exists(LocalDate.parse("2011-12-31"), apia));
        assertEquals(
                LocalTimes.dayStart(LocalDate.parse("2011-12-31"), apia),
                LocalTimes.nextDayStart(LocalDate.parse("2011-12-29"), apia));
    }

    @Test
    void aSpanThatEndsBeforeItBeginsEndsTheNextDay() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate date = LocalDate.parse("2026-12-01");
        TimeRange night = LocalTimes.span(date, LocalTime.parse("22:00"), LocalTime.parse("06:00"), berlin)
                .orElseThrow();
        assertEquals(8, night.length().toHours());
        TimeRange day = LocalTimes.span(date, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, berlin)
                .orElseThrow();
        assertEquals(LocalTimes.day(date, berlin).orElseThrow(), day);
    }

    private static ZoneId zone(JsonNode expected, String field) {
        return ZoneId.of(text(expected, field));
    }

    private static String text(JsonNode expected, String field) {
        return expected.path(field).asText();
    }
}
