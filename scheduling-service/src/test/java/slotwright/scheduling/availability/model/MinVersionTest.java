package slotwright.scheduling.availability.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinVersionTest {

    private static final String ID = "6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21";

    @Test
    void readsWhatBookingTellsItsClients() {
        MinVersion min = MinVersion.parse("1.7@" + ID + "/2026-12-01,1.3@" + ID + "/2026-12-02")
                .orElseThrow();

        assertEquals(new Version(1, 7), min.loads().get(key("2026-12-01")));
        assertEquals(new Version(1, 3), min.loads().get(key("2026-12-02")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "7",
                "1.7",
                "1.7@x/2026-12-01",
                "a.7@" + ID + "/2026-12-01",
                "1.7@" + ID + "/2026-02-30",
                "1.7@" + ID + "/2026-12-01,",
                "1.7@" + ID,
                "99999999999999999999.7@" + ID + "/2026-12-01",
                "-1.7@" + ID + "/2026-12-01"
            })
    void refusesAnythingElse(String text) {
        assertTrue(MinVersion.parse(text).isEmpty());
    }

    @Test
    void isMetByWhatIsAsNewAndByWhatIsNotNamed() {
        MinVersion min = MinVersion.parse("1.7@" + ID + "/2026-12-01").orElseThrow();

        assertTrue(min.isMetBy(board("2026-12-01", new Version(1, 7))));
        assertTrue(min.isMetBy(board("2026-12-01", new Version(2, 1))));
        assertFalse(min.isMetBy(board("2026-12-01", new Version(1, 6))));
        assertTrue(min.isMetBy(board("2026-12-02", Version.NONE)));
    }

    private static BoardKey key(String date) {
        return new BoardKey(UUID.fromString(ID), LocalDate.parse(date));
    }

    private static Board board(String date, Version load) {
        return new Board(UUID.fromString(ID), LocalDate.parse(date), load, null, List.of(), List.of());
    }
}
