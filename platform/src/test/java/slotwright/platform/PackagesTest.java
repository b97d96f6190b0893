package slotwright.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Platform is for what two services use today; whoever adds a package says so in this list. */
class PackagesTest {

    private static final Path PLATFORM = Path.of("src/main/java/slotwright/platform");

    private static final List<String> PACKAGES = List.of(
            "availability",
            "caller",
            "clock",
            "contract",
            "health",
            "http",
            "inbox",
            "json",
            "money",
            "once",
            "openapi",
            "outbox",
            "page",
            "pricing",
            "problem",
            "sql",
            "time",
            "topic",
            "trace",
            "upkeep");

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helper|Common|Base|Manager)\\.java");

    @Test
    void thereAreThesePackagesAndNoOther() throws IOException {
        try (Stream<Path> files = Files.walk(PLATFORM)) {
            assertEquals(
                    new TreeSet<>(PACKAGES),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> PLATFORM.relativize(file.getParent()).toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void noClassHasANameThatSaysNothing() throws IOException {
        try (Stream<Path> files = Files.walk(PLATFORM)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> EMPTY_NAME.matcher(name).matches())
                            .toList());
        }
    }
}
