package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of libical's own suite. Their file is not part of this repository. */
class LibicalTest {

    private static final String FILE = "recurrence-libical.json";

    @TestFactory
    List<DynamicTest> happensAsInLibicalOrIsRefused() throws IOException {
        String folder = System.getProperty("cases", "");
        assumeFalse(folder.isBlank(), "the system property cases names no folder with " + FILE);
        try (InputStream file = Files.newInputStream(Path.of(folder, FILE))) {
            List<RecurrenceCase> cases = RecurrenceCase.read(file);
            assertTrue(cases.stream().anyMatch(one -> one.tier().equals("core")), "cases of tier core");
            System.out.println("libical: " + outcomes(cases));
            return cases.stream()
                    .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                        assertTrue(one.acceptable() || !one.tier().equals("core"), "core is not refused");
                        one.check();
                    }))
                    .toList();
        }
    }

    /** Such as {@code core {ran=64}, skip {ran=7, refused=6}}. */
    private static Map<String, Map<String, Long>> outcomes(List<RecurrenceCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(
                        RecurrenceCase::tier,
                        TreeMap::new,
                        Collectors.groupingBy(
                                one -> one.series().accepted().isPresent() ? "ran" : "refused",
                                TreeMap::new,
                                Collectors.counting())));
    }
}
