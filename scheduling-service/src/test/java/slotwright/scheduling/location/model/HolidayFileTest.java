package slotwright.scheduling.location.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.scheduling.icalendar.IcsReader;
import slotwright.scheduling.location.model.HolidayFile.LeftOut;
import slotwright.scheduling.location.model.HolidayFile.Reach;
import slotwright.scheduling.location.model.HolidayFile.Result;

/** Within reach: from 1 November 2026 to 31 December 2027. */
class HolidayFileTest {

    private static final Reach REACH = new Reach(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-12-31"));

    @Test
    void wholeDaysBecomeHolidays() {
        Result result = read("SUMMARY:Christmas|DTSTART;VALUE=DATE:20261225|DTEND;VALUE=DATE:20261227");
        assertEquals(List.of(holiday("2026-12-25", "Christmas"), holiday("2026-12-26", "Christmas")), result.added());
        assertEquals(result.added(), result.holidays());
        assertEquals(List.of(), result.leftOut());
    }

    @Test
    void oneDayMayBeSaidInSeveralWays() {
        for (String end : List.of(
                "", "|DTEND;VALUE=DATE:20261226", "|DTEND;VALUE=DATE:20261225", "|DURATION:P1D", "|DURATION:+P1D")) {
            assertEquals(List.of("2026-12-25"), dates("SUMMARY:Day|DTSTART:20261225" + end), end);
        }
        assertEquals(7, dates("SUMMARY:Week|DTSTART:20261225|DURATION:P1W").size());
    }

    @Test
    void rulesGoAsFarAsDaysAreKept() {
        assertEquals(
                List.of("2026-12-25", "2027-12-25"),
                dates("SUMMARY:Christmas|DTSTART;VALUE=DATE:19000101|RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"));
        assertEquals(
                List.of("2026-12-25", "2026-12-26", "2027-12-25", "2027-12-26"),
                dates("SUMMARY:Both|DTSTART:20001225|DTEND:20001227|RRULE:FREQ=YEARLY"));
        assertEquals(
                List.of("2026-11-26"),
                dates("SUMMARY:Thanksgiving|DTSTART:20201126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20270101"));
        assertEquals(
                List.of("2027-12-25"),
                dates("SUMMARY:Not this year|DTSTART:20001225|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20261225"));
        assertEquals(
                List.of("2026-11-01"),
                dates("SUMMARY:Its second day|DTSTART:20201031|DTEND:20201102|RRULE:FREQ=YEARLY;COUNT=7"));
        assertEquals(
                List.of("2026-12-24", "2027-05-01", "2027-06-01"),
                dates("SUMMARY:Listed|DTSTART:20261224|RDATE;VALUE=DATE:20270501,20270601|RDATE:20261224"));
    }

    @Test
    void aDateThatIsThereTwiceIsOneHolidayWithBothNames() {
        Result result = read(
                "SUMMARY:Christmas|DTSTART:20261225",
                "SUMMARY:Weihnachten|DTSTART:20261225",
                "SUMMARY:Christmas|DTSTART:20261225");
        assertEquals(List.of(holiday("2026-12-25", "Christmas, Weihnachten")), result.added());
        assertEquals(List.of(), result.leftOut());
    }

    @Test
    void aHolidayThatIsThereAlreadyStaysAsItIs() {
        Holiday byHand = new Holiday(LocalDate.parse("2026-12-25"), "Open day", false);
        Result result = HolidayFile.read(
                IcsReader.read(file("SUMMARY:Christmas|DTSTART:20261225|DTEND:20261227")),
                REACH,
                List.of(byHand),
                true);
        assertEquals(List.of(byHand, holiday("2026-12-26", "Christmas")), result.holidays());
        assertEquals(List.of(holiday("2026-12-26", "Christmas")), result.added());
        LeftOut left = result.leftOut().get(0);
        assertEquals("already-there", left.code());
        assertEquals(List.of(byHand.date()), left.dates());
        Result again = HolidayFile.read(
                IcsReader.read(file("SUMMARY:Christmas|DTSTART:20261225|DTEND:20261227")),
                REACH,
                result.holidays(),
                true);
        assertEquals(List.of(), again.added());
        assertEquals(result.holidays(), again.holidays());
    }

    @Test
    void whatIsNoHolidayIsLeftOutWithTheReason() {
        assertEquals("not-all-day", code("SUMMARY:Party|DTSTART:20261225T180000Z"));
        assertEquals("not-all-day", code("SUMMARY:Party|DTSTART:20261225|DURATION:PT2H"));
        assertEquals("no-name", code("DTSTART:20261225"));
        assertEquals("no-name", code("SUMMARY: \\n |DTSTART:20261225"));
        assertEquals("cancelled", code("SUMMARY:Off|DTSTART:20261225|STATUS:CANCELLED"));
        assertEquals("exception", code("SUMMARY:Moved|DTSTART:20261225|RECURRENCE-ID;VALUE=DATE:20261224"));
        assertEquals("malformed", code("SUMMARY:When"));
        assertEquals("malformed", code("SUMMARY:Day|DTSTART:20261325"));
        assertEquals("malformed", code("SUMMARY:Day|DTSTART:２０２６１２２５"));
        assertEquals("malformed", code("SUMMARY:Day|DTSTART:20261225|DTSTART:20261226"));
        assertEquals("malformed", code("SUMMARY:Day|DTSTART:20261225|DTEND:20261224"));
        assertEquals("malformed", code("SUMMARY:Day|DTSTART:20261225|RDATE:,"));
        assertEquals("too-long", code("SUMMARY:Long|DTSTART:20261225|DTEND:20270126"));
        assertEquals("too-long", code("SUMMARY:Long|DTSTART:20261225|DURATION:P9999W"));
        assertEquals("out-of-reach", code("SUMMARY:Old|DTSTART:20261031"));
        assertEquals("out-of-reach", code("SUMMARY:Far|DTSTART:99991231"));
        assertEquals("out-of-reach", code("SUMMARY:Over|DTSTART:20001225|RRULE:FREQ=YEARLY;COUNT=3"));
    }

    @Test
    void rulesThatAreNotAcceptedAreLeftOutWithTheReason() {
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|RRULE:FREQ=SECONDLY"));
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|RRULE:FREQ=YEARLY;BYWEEKNO=53"));
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|RRULE:FREQ=YEARLY;COUNT=999999999999"));
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|RRULE:" + "X".repeat(9_000)));
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|RRULE:FREQ=DAILY|RRULE:FREQ=DAILY"));
        assertEquals("rule-refused", code("SUMMARY:Day|DTSTART:20261225|EXRULE:FREQ=DAILY"));
        assertEquals("rule-refused", code("SUMMARY:Never|DTSTART:20261225|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        assertEquals("too-many-dates", code("SUMMARY:Day|DTSTART:20261225|RRULE:FREQ=DAILY"));
        String bomb = LocalDate.parse("2000-01-01")
                .datesUntil(LocalDate.parse("2002-01-01"))
                .map(date -> date.toString().replace("-", ""))
                .collect(Collectors.joining(","));
        assertEquals("too-many-dates", code("SUMMARY:Day|DTSTART:20261225|RDATE:" + bomb));
    }

    @Test
    void aLongNameIsShortenedAndNoCharacterCutInTwo() {
        String name = read("SUMMARY:" + "🙂".repeat(80) + "|DTSTART:20261225")
                .added()
                .get(0)
                .name();
        assertTrue(name.length() <= 100 && name.endsWith("🙂…"), name);
    }

    private static Holiday holiday(String date, String name) {
        return new Holiday(LocalDate.parse(date), name, true);
    }

    private static String code(String event) {
        Result result = read(event);
        assertEquals(List.of(), result.added(), event);
        return result.leftOut().get(0).code();
    }

    private static List<String> dates(String event) {
        Result result = read(event);
        assertEquals(List.of(), result.leftOut());
        return result.added().stream().map(each -> each.date().toString()).toList();
    }

    private static Result read(String... events) {
        return HolidayFile.read(IcsReader.read(file(events)), REACH, List.of(), true);
    }

    /** @param events with a bar between lines */
    private static byte[] file(String... events) {
        String components = Arrays.stream(events)
                .map(event -> "BEGIN:VEVENT\r\n" + event.replace("|", "\r\n") + "\r\nEND:VEVENT\r\n")
                .collect(Collectors.joining());
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + components + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
