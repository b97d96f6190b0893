package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recurrence knows the JDK and platform's times, and takes clock, zone and locale from its caller. */
class PureRecurrenceTest {

    private static final Path SOURCES = Path.of("src/main/java/slotwright/scheduling/recurrence/model");
    private static final Pattern FOREIGN = Pattern.compile(
            "import (static )?+(?!java\\.|slotwright\\.platform\\.time\\.|slotwright\\.scheduling\\.recurrence\\.model\\.)");
    private static final Pattern IMPURE = Pattern.compile(
            "\\.now\\(|Clock|getDefault|systemDefault|Random|WeekFields|toUpperCase\\(\\)|toLowerCase\\(\\)|System\\.");

    @Test
    void recurrenceImportsPurePackagesOnlyAndReadsNothingOfTheJvm() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(SOURCES)) {
            files = listed.toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            Files.readAllLines(file).stream()
                    .filter(line ->
                            FOREIGN.matcher(line).find() || IMPURE.matcher(line).find())
                    .forEach(line -> wrong.add(file.getFileName() + ": " + line.strip()));
        }
        assertEquals(List.of(), wrong);
    }
}
