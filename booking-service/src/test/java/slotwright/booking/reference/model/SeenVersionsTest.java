package slotwright.booking.reference.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.model.SeenVersions.Seen;

class SeenVersionsTest {

    private static final String DAY = "6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21/2026-12-01";

    @Test
    void readsWhatASlotCarries() {
        assertEquals(
                Optional.of(new SeenVersions(List.of(new Seen(DAY, 1, 7), new Seen(DAY, 2, 8)))),
                SeenVersions.read("1.7@" + DAY + ",2.8@" + DAY));
    }

    @Test
    void refusesAnythingElse() {
        for (String text : new String[] {
            "", ",", "7@" + DAY, "1.7@" + DAY + ",", "1.7@x/2026-12-01", "1.7@" + DAY.replace("12-01", "02-30")
        }) {
            assertTrue(SeenVersions.read(text).isEmpty(), text);
        }
        assertTrue(SeenVersions.read(("1.7@" + DAY + ",").repeat(300)).isEmpty());
    }

    @Test
    void theEpochComesBeforeTheVersion() {
        Seen seen = new Seen(DAY, 2, 7);
        assertTrue(seen.isShownBy(2, 7));
        assertTrue(seen.isShownBy(3, 1));
        assertFalse(seen.isShownBy(2, 6));
        assertFalse(seen.isShownBy(1, 9));
    }
}
