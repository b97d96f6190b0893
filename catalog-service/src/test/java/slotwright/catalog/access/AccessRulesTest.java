package slotwright.catalog.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import slotwright.catalog.change.Journal;
import slotwright.platform.testing.access.AskedAtTheEntry;

/** Use cases are handed who is calling. */
class AccessRulesTest {

    @Test
    void whoIsCallingIsAskedWhereTheRequestComesIn() {
        assertEquals(List.of(), AskedAtTheEntry.faults(Journal.class));
    }
}
