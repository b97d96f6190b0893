package slotwright.bench.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it measures what it says, in so small a number that nothing can be told about speed. */
class DaysBenchTest {

    @TempDir
    Path folder;

    @Test
    void measuresOccurrencesAndDaysBesideTheLibrary() throws IOException {
        DaysBench bench = DaysBench.run(2, 1);

        bench.write(folder);
        assertEquals(2, bench.results().size());
        for (DaysBench.Measured result : bench.results()) {
            assertTrue(result.perSecond().lowest() > 0, result.work());
            assertTrue(result.byTheLibrary().lowest() > 0, result.work());
            assertTrue(Files.readString(folder.resolve("days.md")).contains("| " + result.work() + " |"));
            assertTrue(Files.readString(folder.resolve("days.json")).contains(result.work()));
        }
    }

    @Test
    void bothCountTheSame() {
        Calendars calendars = new Calendars();
        assertEquals(calendars.occurrencesByTheLibrary(), calendars.occurrences());
        assertEquals(Calendars.DAYS, calendars.staffDays());
        assertEquals(Calendars.DAYS, calendars.staffDaysByTheLibrary());
    }
}
