package slotwright.platform.caller;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void personnelIsWhoWorksForTheBusiness() {
        assertTrue(
                Stream.of("staff", "manager", "administrator").allMatch(role -> new Caller("x", role).isPersonnel()));
        assertFalse(Stream.of("customer", "guest", "Staff", "").anyMatch(role -> new Caller("x", role).isPersonnel()));
    }
}
