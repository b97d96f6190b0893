package slotwright.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.time.StartText.Clear;
import slotwright.platform.time.StartText.Unclear;

class StartTextTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeWithTheZonesOffsetIsClear() {
        assertEquals(new Clear(Instant.parse("2026-12-01T09:00:00Z")), read("2026-12-01T10:00:00+01:00"));
        assertEquals(new Clear(Instant.parse("2026-12-01T09:00:00Z")), read("2026-12-01T10:00+01:00"));
    }

    @Test
    void bothHoursOfAnOverlapAreClearByTheirOffsets() {
        assertEquals(new Clear(Instant.parse("2027-10-31T00:30:00Z")), read("2027-10-31T02:30:00+02:00"));
        assertEquals(new Clear(Instant.parse("2027-10-31T01:30:00Z")), read("2027-10-31T02:30:00+01:00"));
    }

    @Test
    void aTimeWithoutAnOffsetSaysWhyItIsUnclear() {
        assertEquals(new Unclear("offset-required", List.of(ZoneOffset.ofHours(1))), read("2026-12-01T10:00:00"));
        assertEquals(new Unclear("nonexistent-local-time", List.of()), read("2027-03-28T02:30:00"));
        assertEquals(
                new Unclear("ambiguous-local-time", List.of(ZoneOffset.ofHours(2), ZoneOffset.ofHours(1))),
                read("2027-10-31T02:30:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T10:00:00+02:00", "2026-12-01T10:00:00Z", "2027-03-28T02:30:00+01:00"})
    void anOffsetThatTheZoneDoesNotHaveThenIsAMismatch(String text) {
        assertEquals(
                "offset-mismatch", assertInstanceOf(Unclear.class, read(text)).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-12-01",
                "2026-02-30T10:00:00+01:00",
                "2026-12-01T24:00:00+01:00",
                "2026-12-01T10:00:00+19:00",
                "2026-12-01T10:00:00+01:00[Europe/Berlin]",
                "+999999999-12-31T23:59:59-18:00",
                "-0001-01-01T00:00:00+00:53:28"
            })
    void whatIsNoDateTimeIsMalformed(String text) {
        assertEquals("malformed", assertInstanceOf(Unclear.class, read(text)).code());
    }

    private static StartText read(String text) {
        return StartText.read(text, BERLIN);
    }
}
