package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of RFC 5545, 3.8.5.3. */
class Rfc5545Test {

    static List<RecurrenceCase> cases() throws IOException {
        try (InputStream file = Rfc5545Test.class.getResourceAsStream("/cases/recurrence-rfc5545.json")) {
            return RecurrenceCase.read(file);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void happensWhenTheRfcSaysOrIsRefused(RecurrenceCase example) {
        example.check();
    }

    @Test
    void noneOfTheCoreIsRefused() throws IOException {
        assertTrue(cases().stream().filter(one -> one.tier().equals("core")).allMatch(RecurrenceCase::acceptable));
    }
}
