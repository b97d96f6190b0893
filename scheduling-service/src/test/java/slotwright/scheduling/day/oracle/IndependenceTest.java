package slotwright.scheduling.day.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle would make the service's mistakes if it used the service's classes. */
class IndependenceTest {

    private static final Path HERE = Path.of("src/test/java/slotwright/scheduling/day/oracle");
    private static final List<String> INDEPENDENT =
            List.of("World", "RandomWorlds", "RandomRepeats", "ChangeDates", "Walk", "Shifts", "Repeats", "Oracle");

    @Test
    void theOracleKnowsNothingButTheWorldAndJava() throws IOException {
        List<String> others = new ArrayList<>();
        for (String name : INDEPENDENT) {
            Files.readAllLines(HERE.resolve(name + ".java")).stream()
                    .filter(line -> line.contains("slotwright."))
                    .filter(line -> !line.matches("(package|import) slotwright\\.scheduling\\.day\\.oracle[.;].*"))
                    .forEach(line -> others.add(name + ": " + line));
        }
        assertEquals(List.of(), others);
    }
}
