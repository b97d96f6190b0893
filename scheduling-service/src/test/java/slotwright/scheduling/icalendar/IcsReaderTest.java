package slotwright.scheduling.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import slotwright.platform.problem.Problem;

class IcsReaderTest {

    @Test
    void takesEventsApart() {
        List<IcsEvent> events = read("BEGIN:VEVENT\r\nUID:1\r\nDTSTART;value=date:20261225\r\n"
                + "SUMMARY;LANGUAGE=de:Weih\r\n nachten\\, 1. Tag\\nfrei \\\\ 🙂\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nEXDATE:20261225\r\nEXDATE:20261226\r\nEND:VEVENT\r\n");
        assertEquals(2, events.size());
        IcsProperty start = events.get(0).all("DTSTART").get(0);
        assertEquals(new IcsProperty("DTSTART", Map.of("VALUE", "DATE"), "20261225"), start);
        assertEquals(
                "Weihnachten, 1. Tag frei \\ 🙂",
                events.get(0).all("SUMMARY").get(0).text());
        assertEquals(2, events.get(1).all("EXDATE").size());
        assertFalse(events.get(1).has("DTSTART"));
        assertEquals(2, events.get(1).position());
    }

    @Test
    void whatLiesInAnEventOrBesideItIsNoneOfIt() {
        List<IcsEvent> events = read("BEGIN:VTIMEZONE\r\nTZID:Nowhere/Such\r\nTZURL:http://127.0.0.1:9/zone.ics\r\n"
                + "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                + "BEGIN:VEVENT\r\nSUMMARY:Day\r\nBEGIN:VALARM\r\nSUMMARY:Alarm\r\nEND:VALARM\r\n"
                + "ATTACH:http://127.0.0.1:9/x\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nSUMMARY:Task\r\nEND:VTODO\r\n");
        assertEquals(1, events.size());
        assertEquals(1, events.get(0).all("SUMMARY").size());
    }

    @Test
    void takesWhatOtherProgramsWrite() {
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Day\nEND:VEVENT\nEND:VCALENDAR\n";
        assertEquals(1, IcsReader.read(file.getBytes(StandardCharsets.UTF_8)).size(), "lines that end with LF");
        assertEquals(
                1,
                IcsReader.read(("\uFEFF" + file).getBytes(StandardCharsets.UTF_8))
                        .size(),
                "byte order mark");
        assertEquals(
                2,
                IcsReader.read((file + file).getBytes(StandardCharsets.UTF_8)).size(),
                "two calendars");
        assertEquals(List.of(), read(""));
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        for (String file : List.of(
                "",
                "hello",
                "{\"holidays\": []}",
                "BEGIN:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                "END:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\u0000b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")) {
            assertRefused(file.getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(null);
        assertRefused("BEGIN:VCALENDAR\r\nX-NAME:März\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(Charset.forName("UTF-16")));
    }

    @Test
    void whatIsNestedDeeplyIsRefused() {
        assertRefused(("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(17_000)).getBytes(StandardCharsets.UTF_8));
        assertRefused(
                calendar("BEGIN:VEVENT\r\nBEGIN:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT\r\n"));
    }

    @Test
    void onlySoManyEventsAreTaken() {
        String event = "BEGIN:VEVENT\r\nEND:VEVENT\r\n";
        assertEquals(500, read(event.repeat(IcsReader.MOST_EVENTS)).size());
        assertRefused(calendar(event.repeat(IcsReader.MOST_EVENTS + 1)));
        assertRefused("BEGIN:VCALENDAR\r\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rubbishIsReadOrRefusedButNothingElse() {
        Random random = new Random(20261122);
        byte[] good = calendar("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY;X=\"a;b\":Day\r\n off\r\n"
                + "RRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n");
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] file = good.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                file[random.nextInt(file.length)] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt(256) : "\r\n:;=\" ,\\".charAt(random.nextInt(9)));
            }
            try {
                assertTrue(IcsReader.read(file).size() <= 1);
            } catch (Problem e) {
                assertEquals(400, e.status());
                refused++;
            }
        }
        assertTrue(refused > 500 && refused < 4_900, "too lopsided: " + refused);
    }

    private static void assertRefused(byte[] file) {
        Problem refused = assertThrows(Problem.class, () -> IcsReader.read(file));
        assertEquals(400, refused.status());
        assertFalse(refused.getMessage().contains("hello"), "nothing of the file comes back");
    }

    private static List<IcsEvent> read(String events) {
        return IcsReader.read(calendar(events));
    }

    private static byte[] calendar(String components) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + components + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
