package slotwright.scheduling.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of the calendar library only what takes text apart is used: all else of it reads zones, settings or the network. */
class OnlyTheParserTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LIBRARY = Pattern.compile("net\\.fortuna\\.[\\w.]+");

    @Test
    void nothingElseOfTheLibraryIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = LIBRARY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(file.getParent().getFileName() + " " + matcher.group());
                }
            }
        }
        assertEquals(
                Set.of(
                        "icalendar net.fortuna.ical4j.data.CalendarParserImpl",
                        "icalendar net.fortuna.ical4j.data.ContentHandler",
                        "icalendar net.fortuna.ical4j.data.ParserException",
                        "icalendar net.fortuna.ical4j.data.UnfoldingReader"),
                used);
    }
}
