package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BookingNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);

    @Test
    void carriesTheDateAndSevenRandomCharactersAndACheck() {
        String number = BookingNumber.make(LocalDate.of(2026, 12, 1), random).text();
        assertTrue(number.matches("BK20261201[0-9A-HJKMNP-TV-Z]{8}"), number);
        assertTrue(BookingNumber.isPlausible(number));
    }

    @Test
    void everyWrongCharacterIsFound() {
        String number = BookingNumber.make(LocalDate.of(2026, 12, 1), random).text();
        for (int place = 2; place < BookingNumber.LENGTH; place++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong != number.charAt(place)) {
                    String typo = number.substring(0, place) + wrong + number.substring(place + 1);
                    assertFalse(BookingNumber.isPlausible(typo), typo);
                }
            }
        }
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertEquals("BK20261201A0B1C1D0", BookingNumber.normalised(" bk20261201aobicldo "));
        assertEquals("ALL", BookingNumber.normalised("all"));
    }

    @Test
    void othersAreNoNumbers() {
        for (String text : new String[] {null, "", "BK", "BK20261201", "00000000-0000-7000-8000-000000000000"}) {
            assertFalse(BookingNumber.isPlausible(text), text);
        }
    }
}
