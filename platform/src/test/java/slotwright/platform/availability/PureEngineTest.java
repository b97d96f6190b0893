package slotwright.platform.availability;

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

/** The engine knows the JDK and platform's pure packages, and takes the time of day from its caller. */
class PureEngineTest {

    private static final Path PLATFORM = Path.of("src/main/java/slotwright/platform");
    private static final Pattern FOREIGN = Pattern.compile(
            "import (static )?+(?!java\\.|slotwright\\.platform\\.(contract|money|time|availability|pricing)\\.)");
    private static final Pattern IMPURE = Pattern.compile(
            "\\b[A-Z]\\w*\\.now\\(|Clock|systemDefault|Random|System\\.(getenv|getProperty|nanoTime|current)");

    @Test
    void theEngineImportsPurePackagesOnlyAndReadsNoClock() throws IOException {
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (String name : List.of("time", "availability", "pricing")) {
            for (Path file : sources(PLATFORM.resolve(name))) {
                files++;
                Files.readAllLines(file).stream()
                        .filter(line -> FOREIGN.matcher(line).find()
                                || IMPURE.matcher(line).find())
                        .forEach(line -> wrong.add(file.getFileName() + ": " + line.strip()));
            }
        }
        assertFalse(files == 0, "no sources below " + PLATFORM.toAbsolutePath());
        assertEquals(List.of(), wrong);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
