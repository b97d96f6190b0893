package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    /** The last Saturday of January 2026. */
    private static final LocalDateTime START = LocalDateTime.parse("2026-01-31T10:00");

    private static final Timing TIMING = Timing.at(START, START.plusHours(1), ZoneId.of("Europe/Berlin"));
    private static final Timing DAY =
            Timing.days(START.toLocalDate(), LocalDate.parse("2026-02-01"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY | FREQ=DAILY;WKST=MO",
                "FREQ=WEEKLY;WKST=SU | FREQ=WEEKLY;BYDAY=SA;WKST=SU",
                "FREQ=WEEKLY;BYDAY=TH,MO,TH | FREQ=WEEKLY;BYDAY=MO,TH;WKST=MO",
                "FREQ=MONTHLY | FREQ=MONTHLY;BYMONTHDAY=31;WKST=MO",
                "FREQ=MONTHLY;BYMONTHDAY=15,-1,1 | FREQ=MONTHLY;BYMONTHDAY=-1,1,15;WKST=MO",
                "FREQ=MONTHLY;BYDAY=+2TU,-1FR | FREQ=MONTHLY;BYDAY=-1FR,2TU;WKST=MO",
                "FREQ=YEARLY | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31;WKST=MO",
                "FREQ=YEARLY;BYMONTH=5,3 | FREQ=YEARLY;BYMONTH=3,5;BYMONTHDAY=31;WKST=MO",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;WKST=MO",
                "RRULE:freq=monthly;interval=1; | FREQ=MONTHLY;BYMONTHDAY=31;WKST=MO"
            })
    void whatIsLeftToTheStartIsTakenFromThere(String text, String canonical) {
        assertEquals(canonical, canonical(text, TIMING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SKIP=BACKWARD;FREQ=MONTHLY | RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;WKST=MO",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"
                        + " | RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD;WKST=MO",
                "FREQ=MONTHLY;BYMONTHDAY=28;SKIP=BACKWARD;RSCALE=GREGORIAN | FREQ=MONTHLY;BYMONTHDAY=28;WKST=MO",
                "FREQ=YEARLY;SKIP=BACKWARD | FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31;WKST=MO",
                "FREQ=WEEKLY;SKIP=FORWARD | FREQ=WEEKLY;BYDAY=SA;WKST=MO",
                "FREQ=MONTHLY;BYDAY=-1FR;SKIP=OMIT | FREQ=MONTHLY;BYDAY=-1FR;WKST=MO"
            })
    void skipStaysOnlyWhereADayMayBeMissing(String text, String canonical) {
        assertEquals(canonical, canonical(text, TIMING));
    }

    @ParameterizedTest
    @CsvSource({
        "20260331T080000Z, 20260331T080000Z",
        "20260331T100000, 20260331T080000Z",
        "20260331, 20260331T215959Z",
        "20260329T023000, 20260329T013000Z",
        "99991231T235959Z, 99991231T235959Z",
        "99991231, 99991231T225959Z"
    })
    void untilIsAnInstant(String until, String canonical) {
        assertEquals("FREQ=DAILY;UNTIL=" + canonical + ";WKST=MO", canonical("FREQ=DAILY;UNTIL=" + until, TIMING));
    }

    @Test
    void untilStaysWithinFourDigitsOfAYear() {
        Timing west = Timing.at(START, START.plusHours(1), ZoneId.of("America/New_York"));
        assertEquals("FREQ=DAILY;UNTIL=99991231T235959Z;WKST=MO", canonical("FREQ=DAILY;UNTIL=99991231", west));
    }

    @Test
    void untilIsADateForWholeDays() {
        assertEquals("FREQ=DAILY;UNTIL=20260331;WKST=MO", canonical("FREQ=DAILY;UNTIL=20260331", DAY));
        assertEquals(List.of("combination UNTIL"), refusals("FREQ=DAILY;UNTIL=20260331T080000Z", DAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=HOURLY | unsupported FREQ",
                "FREQ=OFTEN | malformed FREQ",
                "INTERVAL=2 | missing-part FREQ",
                "FREQ=DAILY;INTERVAL=0 | out-of-range INTERVAL",
                "FREQ=DAILY;INTERVAL=1000 | out-of-range INTERVAL",
                "FREQ=DAILY;INTERVAL=99999999999999999999 | out-of-range INTERVAL",
                "FREQ=DAILY;COUNT=0 | out-of-range COUNT",
                "FREQ=DAILY;COUNT=731 | out-of-range COUNT",
                "FREQ=DAILY;COUNT=3;UNTIL=20270101 | combination UNTIL",
                "FREQ=DAILY;UNTIL=20270230 | malformed UNTIL",
                "FREQ=DAILY;UNTIL=20270101T250000Z | malformed UNTIL",
                "FREQ=DAILY;UNTIL=tomorrow | malformed UNTIL",
                "FREQ=WEEKLY;WKST=XX | malformed WKST",
                "FREQ=WEEKLY;BYDAY=2MO | combination BYDAY",
                "FREQ=WEEKLY;BYDAY=MO, TU | malformed BYDAY",
                "FREQ=WEEKLY;BYDAY=MO,,TU | malformed BYDAY",
                "FREQ=WEEKLY;BYMONTH=3 | combination BYMONTH",
                "FREQ=WEEKLY;BYMONTHDAY=3 | combination BYMONTHDAY",
                "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1 | combination BYSETPOS",
                "FREQ=DAILY;BYDAY=1MO | combination BYDAY",
                "FREQ=DAILY;BYHOUR=9,10 | unsupported BYHOUR",
                "FREQ=DAILY;INTERVAL=14;BYDAY=MO | never-occurs BYDAY",
                "FREQ=MONTHLY;BYMONTHDAY=0 | out-of-range BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=32 | out-of-range BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=-32 | out-of-range BYMONTHDAY",
                "FREQ=MONTHLY;BYMONTHDAY=1,x | malformed BYMONTHDAY",
                "FREQ=MONTHLY;BYDAY=6MO | out-of-range BYDAY",
                "FREQ=MONTHLY;BYDAY=0MO | out-of-range BYDAY",
                "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3 | combination BYDAY",
                "FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYSETPOS=-1 | combination BYSETPOS",
                "FREQ=MONTHLY;BYSETPOS=1 | combination BYSETPOS",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0 | out-of-range BYSETPOS",
                "FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD | combination SKIP",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=FR;SKIP=BACKWARD | combination SKIP",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30 | never-occurs BYMONTHDAY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | never-occurs BYMONTHDAY",
                "FREQ=DAILY;BYMONTH=2,4,6;BYMONTHDAY=31 | never-occurs BYMONTHDAY",
                "FREQ=YEARLY;BYMONTH=13 | out-of-range BYMONTH",
                "FREQ=YEARLY;BYMONTH=5L | malformed BYMONTH",
                "FREQ=YEARLY;BYDAY=20MO | out-of-range BYDAY",
                "FREQ=YEARLY;BYDAY=MO | missing-part BYMONTH",
                "FREQ=YEARLY;BYMONTHDAY=15 | missing-part BYMONTH",
                "FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=1 | combination BYSETPOS",
                "FREQ=YEARLY;BYYEARDAY=100 | unsupported BYYEARDAY",
                "FREQ=YEARLY;BYWEEKNO=20 | unsupported BYWEEKNO",
                "RSCALE=CHINESE;FREQ=YEARLY | unsupported RSCALE",
                "FREQ=MONTHLY;SKIP=SIDEWAYS | malformed SKIP",
                "FREQ=DAILY;FREQ=WEEKLY | repeated-part FREQ",
                "FREQ=DAILY;X-NAME=1 | unknown-part X-NAME",
                "FREQ=DAILY;<b>=1 | unknown-part RRULE",
                "FREQ=DAILY;; | malformed RRULE",
                "FREQ | malformed RRULE",
                "FREQ= | malformed RRULE"
            })
    void anythingElseIsRefusedWithTheReason(String text, String refusal) {
        assertEquals(List.of(refusal), refusals(text, TIMING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "RRULE:", "\n"})
    void anEmptyRuleIsNone(String text) {
        assertEquals(List.of("malformed RRULE"), refusals(text, TIMING));
        assertEquals(List.of("malformed RRULE"), refusals(null, TIMING));
    }

    @Test
    void allReasonsAreToldAtOnce() {
        assertEquals(
                List.of("unsupported BYHOUR", "combination UNTIL", "out-of-range INTERVAL", "out-of-range BYMONTH"),
                refusals("FREQ=DAILY;INTERVAL=0;COUNT=3;UNTIL=20270101;BYMONTH=0;BYHOUR=7", TIMING));
        assertEquals(
                List.of("combination BYMONTH", "combination BYSETPOS", "combination BYDAY"),
                refusals("FREQ=WEEKLY;BYMONTH=1;BYSETPOS=1;BYDAY=1MO", TIMING));
    }

    @Test
    void aRuleHasAnEnd() {
        assertEquals(List.of("too-long RRULE"), refusals("FREQ=DAILY;BYMONTH=" + "1,".repeat(500) + "1", TIMING));
    }

    @Test
    void theLongestRuleThereIsCanBeReadAgain() {
        String numbers = IntStream.rangeClosed(-31, 31)
                .filter(number -> number != 0)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        String weekdays = IntStream.rangeClosed(-5, 5)
                .mapToObj(nth -> nth == 0 ? "" : String.valueOf(nth))
                .flatMap(nth ->
                        Stream.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").map(day -> nth + day))
                .collect(Collectors.joining(","));
        String text = canonical(
                "FREQ=MONTHLY;INTERVAL=999;UNTIL=99991231T235959Z;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=" + weekdays
                        + ";BYSETPOS=" + numbers,
                TIMING);
        assertEquals(text, canonical(text, TIMING));
    }

    private static String canonical(String text, Timing timing) {
        Ruling<RecurrenceRule> ruling = RuleReader.read(text, timing);
        assertEquals(List.of(), ruling.reasons());
        return RuleWriter.canonical(ruling.accepted().orElseThrow());
    }

    private static List<String> refusals(String text, Timing timing) {
        return RuleReader.read(text, timing).reasons().stream()
                .map(refusal -> refusal.code() + " " + refusal.part())
                .toList();
    }
}
