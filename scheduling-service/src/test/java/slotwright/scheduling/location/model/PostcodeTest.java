package slotwright.scheduling.location.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostcodeTest {

    @Test
    void isComparedWithoutCaseSpacesAndHyphens() {
        assertEquals(Postcode.of("SW1A1AA"), Postcode.of("sw1a 1aa"));
        assertEquals(Postcode.of("123 4567"), Postcode.of("123-4567"));
        assertEquals("SW1A*", Postcode.inArea("sw1a *"));
    }

    @Test
    void isReachedByItselfAndByItsBeginnings() {
        assertEquals(List.of("104", "1*", "10*", "104*"), Postcode.of("104").reachedBy());
    }

    @Test
    void isWrittenInLettersAndDigits() {
        for (String right : List.of("1", "10115", "SW1A 1AA", "D-04109", "123-4567")) {
            assertTrue(right.matches(Postcode.WRITTEN), right);
            assertTrue((right + "*").matches(Postcode.WRITTEN_IN_AREA), right);
        }
        for (String wrong : List.of("", "*", "-1", " 1", "1*1", "1**", "1%", "\u00e4", "1234567890123")) {
            assertFalse(wrong.matches(Postcode.WRITTEN_IN_AREA), wrong);
        }
        assertFalse("1*".matches(Postcode.WRITTEN));
    }
}
