package slotwright.booking.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.booking.reservation.model.BookingNumber;

class AccessKeysTest {

    private static final String NUMBER = "BK20261201ABCDEFG7";
    private static final String OTHER_NUMBER = "BK20261201ABCDEFH5";
    private static final String OLD = "1:" + secret(1);
    private static final String NEW = "2:" + secret(2);
    private static final OptionalInt NONE = OptionalInt.empty();

    private final AccessKeys keys = AccessKeys.of(OLD);
    private final String token = keys.token(NUMBER, 3);

    private static String secret(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void aTokenSaysKeyAndGenerationAndIsSafeInAUrl() {
        assertTrue(token.matches("1\\.3\\.[A-Za-z0-9_-]{24}"));
        assertEquals(token, keys.token(NUMBER, 3));
    }

    @Test
    void aTokenIsForOneNumberAndOneGeneration() {
        assertEquals(OptionalInt.of(3), keys.generation(token, NUMBER));
        assertEquals(NONE, keys.generation(token, OTHER_NUMBER));
        assertNotEquals(token.substring(4), keys.token(NUMBER, 4).substring(4), "another generation is another secret");
        assertEquals(NONE, keys.generation(token.replace("1.3.", "1.4."), NUMBER));
    }

    @Test
    void everyOtherCharacterAtEveryPlaceIsRefused() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
        for (int place = 0; place < token.length(); place++) {
            for (char wrong : alphabet.toCharArray()) {
                String forged = token.substring(0, place) + wrong + token.substring(place + 1);
                assertEquals(
                        !forged.equals(token), keys.generation(forged, NUMBER).isEmpty(), forged);
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "1.3.",
                "1..AAAAAAAAAAAAAAAAAAAAAAAA",
                "1.0.AAAAAAAAAAAAAAAAAAAAAAAA",
                "1.03.AAAAAAAAAAAAAAAAAAAAAAAA",
                "1.-3.AAAAAAAAAAAAAAAAAAAAAAAA",
                "1.9999999999.AAAAAAAAAAAAAAAAAAAAAAAA",
                "9.3.AAAAAAAAAAAAAAAAAAAAAAAA",
                "1.3.AAAAAAAAAAAAAAAAAAAAAAA=",
                "1.3.AAAAAAAAAAAAAAAAAAAAAAAAA",
                "\u0661.3.AAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoTokenOpensNothing(String text) {
        assertEquals(NONE, keys.generation(text, NUMBER));
    }

    @Test
    void nothingButTheTokenItselfOpens() {
        assertEquals(NONE, keys.generation(token + " ", NUMBER));
        assertEquals(NONE, keys.generation(token + "\n", NUMBER));
        assertEquals(NONE, keys.generation(token.toUpperCase(), NUMBER));
        assertEquals(NONE, keys.generation("x".repeat(1_000_000), NUMBER));
    }

    @Test
    void anOldKeyStillOpensWhatItMadeAndTheNewestMakesTheTokens() {
        AccessKeys rotated = AccessKeys.of(NEW + ", " + OLD);
        assertEquals(OptionalInt.of(3), rotated.generation(token, NUMBER));
        String fresh = rotated.token(NUMBER, 3);
        assertTrue(fresh.startsWith("2.3."));
        assertEquals(OptionalInt.of(3), rotated.generation(fresh, NUMBER));
        assertEquals(NONE, keys.generation(fresh, NUMBER));
        assertEquals(NONE, AccessKeys.of(NEW).generation(token, NUMBER), "a key that is gone opens nothing");
    }

    @Test
    void aTokenOfOneKeyIsNotOneOfAnother() {
        AccessKeys twins = AccessKeys.of("a:" + secret(1) + ",b:" + secret(1));
        String ofTheFirst = twins.token(NUMBER, 1);
        assertEquals(NONE, twins.generation(ofTheFirst.replace("a.", "b."), NUMBER));
    }

    @Test
    void aHundredThousandRandomTokensOpenNothing() {
        Random random = new Random(20261122);
        LocalDate day = LocalDate.of(2026, 12, 1);
        byte[] mac = new byte[AccessToken.MAC_BYTES];
        for (int i = 0; i < 100_000; i++) {
            random.nextBytes(mac);
            String forged = "1.1." + Base64.getUrlEncoder().encodeToString(mac);
            assertEquals(
                    NONE,
                    keys.generation(forged, BookingNumber.make(day, random).text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", ":", "1:c2hvcnQ=", "1:not base64!", "1:c2hvcnQ=,", "-:AAAA"})
    void unfitKeysAreRefusedAndNotQuoted(String setting) {
        for (String unfit : new String[] {setting, OLD + "," + setting, OLD + "," + OLD, secret(1)}) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> AccessKeys.of(unfit));
            assertFalse(refusal.getMessage().contains(secret(1)));
            assertFalse(refusal.getMessage().contains("c2hvcnQ="));
            assertEquals(null, refusal.getCause());
        }
    }

    @Test
    void whatIsBlindedDependsOnItsKindAndOnTheKey() {
        byte[] block = keys.blinded("block", "127.0.0.1");
        assertEquals(32, block.length);
        assertTrue(Arrays.equals(block, keys.blinded("block", "127.0.0.1")));
        assertFalse(Arrays.equals(block, keys.blinded("number", "127.0.0.1")));
        assertFalse(Arrays.equals(block, AccessKeys.of(NEW).blinded("block", "127.0.0.1")));
    }

    @Test
    void aTokenIsNotPrinted() {
        assertEquals("AccessToken[***]", AccessToken.read(token).orElseThrow().toString());
    }
}
