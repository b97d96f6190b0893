package slotwright.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says comes back as it said it. */
class MariaDbClientIT {

    private final LocalStack stack = LocalStack.startOrJoin();

    @TempDir
    private Path folder;

    @Test
    void theRowsOfAllStatementsComeInTheirOrder() {
        assertEquals(
                List.of("1\ttwo", "3\tfour", "end"),
                stack.sql("SELECT 1, 'two' UNION ALL SELECT 3, 'four'; SELECT 1 WHERE FALSE; DO 1; SELECT 'end';\n"));
    }

    @Test
    void aColumnMayBeNullEmptyOrOfAnyLetters() {
        assertEquals(List.of("NULL\t\tå – 日本 😀\t1.50"), stack.sql("SELECT NULL, '', 'å – 日本 😀', 1.50"));
    }

    @Test
    void aColumnMayBeLongerThanOnePacket() {
        for (int length : List.of(250, 251, 65_535, 65_536, 16_777_210, 16_777_215, 20_000_000)) {
            List<String> rows = stack.sql("SELECT REPEAT('a', " + length + "); SELECT 'end'");
            assertEquals(length, rows.get(0).length());
            assertEquals("end", rows.get(1));
        }
    }

    @Test
    void whatFailsIsToldAndWhatWasBeforeItIsDone() {
        stack.database("told");
        StackException failure = assertThrows(
                StackException.class,
                () -> stack.sql("CREATE OR REPLACE TABLE told.done (id INT); SELECT 1; SELECT * FROM told.missing"));
        assertTrue(failure.getMessage().contains("Table 'told.missing' doesn't exist"), failure.getMessage());
        assertEquals(List.of("done"), stack.sql("SHOW TABLES IN told"));
    }

    @Test
    void aWrongPasswordAndAServerThatIsNotThereAreTold() {
        Address address = stack.mariaDb().address();
        MariaDbClient stranger = MariaDbClient.of(folder.resolve("stranger"), address, "root", "wrong");
        StackException refusal = assertThrows(StackException.class, () -> stranger.run("SELECT 1"));
        assertTrue(refusal.getMessage().contains("Access denied"), refusal.getMessage());
        assertFalse(stranger.answers());
        Address nobody = new Address("127.0.0.1", Ports.free());
        assertFalse(
                MariaDbClient.of(folder.resolve("nobody"), nobody, "root", "").answers());
    }
}
