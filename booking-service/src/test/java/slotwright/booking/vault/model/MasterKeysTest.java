package slotwright.booking.vault.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.booking.secret.model.NamedKeys;

class MasterKeysTest {

    private static final String OLD = "1:" + secret(1);
    private static final String NEW = "2:" + secret(2);
    private static final UUID ANN = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final Place NOTES = new Place("booking", "notes", "7");
    private static final String TEXT = "The grey car, grün 🚗\nby the gate";

    private final MasterKeys keys = MasterKeys.of(OLD);
    private final PersonKey ann = keys.make(ANN);
    private final PersonKey ben = keys.make(UUID.randomUUID());

    private static String secret(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void whatIsSealedOpensAndTellsNothing() {
        for (String text : List.of(TEXT, "", "x".repeat(100_000))) {
            String byAnn = keys.seal(ann, NOTES, text);
            assertEquals(Optional.of(text), keys.open(ann, NOTES, byAnn));
            assertTrue(byAnn.matches("1\\.p\\.[A-Za-z0-9_-]{38,}"), byAnn);
            String byNobody = keys.seal(null, NOTES, text);
            assertEquals(Optional.of(text), keys.open(null, NOTES, byNobody));
            assertTrue(byNobody.matches("1\\.m-1\\.[A-Za-z0-9_-]{38,}"), byNobody);
        }
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        assertNotEquals(keys.seal(ann, NOTES, TEXT), keys.seal(ann, NOTES, TEXT));
        assertNotEquals(keys.make(ANN).wrapped(), keys.make(ANN).wrapped());
    }

    @Test
    void whatWasMovedDoesNotOpen() {
        String sealed = keys.seal(ann, NOTES, TEXT);
        String ofNobody = keys.seal(null, NOTES, TEXT);
        for (Place elsewhere : List.of(
                new Place("booking", "notes", "8"),
                new Place("booking", "details", "7"),
                new Place("idempotency", "notes", "7"))) {
            assertThrows(Unreadable.class, () -> keys.open(ann, elsewhere, sealed));
            assertThrows(Unreadable.class, () -> keys.open(null, elsewhere, ofNobody));
        }
        assertThrows(Unreadable.class, () -> keys.open(ben, NOTES, sealed), "another's key");
        assertThrows(Unreadable.class, () -> keys.open(null, NOTES, sealed), "nobody's row");
        PersonKey moved = new PersonKey(ben.personRef(), ann.wrapped());
        assertThrows(Unreadable.class, () -> keys.open(moved, NOTES, sealed), "Ann's key in Ben's row");
    }

    @Test
    void everyOtherCharacterAtEveryPlaceIsRefused() {
        String sealed = keys.seal(ann, NOTES, "yes");
        for (int place = 0; place < sealed.length(); place++) {
            for (char wrong : "Ap1-_.m".toCharArray()) {
                String forged = sealed.substring(0, place) + wrong + sealed.substring(place + 1);
                if (!forged.equals(sealed) && !sameBytes(forged, sealed)) {
                    assertThrows(Unreadable.class, () -> keys.open(ann, NOTES, forged), forged);
                }
            }
        }
    }

    /** The last character of base64 may have bits that mean nothing. */
    private static boolean sameBytes(String one, String other) {
        try {
            return Arrays.equals(
                            SealedText.read(one, NOTES).bytes(),
                            SealedText.read(other, NOTES).bytes())
                    && SealedText.read(one, NOTES)
                            .key()
                            .equals(SealedText.read(other, NOTES).key());
        } catch (Unreadable noSealedText) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "The grey car", "1.p.", "1.p.AAAA", "2.p.AAAA", "1.m-.AAAA", "1.m-1.A", "1.q.AAAA"})
    void whatIsNothingSealedIsRefusedAndNotQuoted(String text) {
        Unreadable refused = assertThrows(Unreadable.class, () -> keys.open(ann, NOTES, text));
        assertFalse(refused.getMessage().contains("grey"), refused.getMessage());
    }

    @Test
    void aMasterKeyIsRotatedWithoutSealingAnew() {
        String sealed = keys.seal(ann, NOTES, TEXT);
        MasterKeys known = MasterKeys.of(OLD + ", " + NEW);
        MasterKeys rotated = MasterKeys.of(NEW + ", " + OLD);
        assertEquals(Optional.of(TEXT), rotated.open(ann, NOTES, sealed));
        PersonKey later = rotated.make(UUID.randomUUID());
        assertTrue(later.wrapped().startsWith("1.m-2."), later.wrapped());
        assertEquals(Optional.of(TEXT), known.open(later, NOTES, rotated.seal(later, NOTES, TEXT)));
        Unreadable missing =
                assertThrows(Unreadable.class, () -> MasterKeys.of(NEW).open(ann, NOTES, sealed));
        assertTrue(missing.getMessage().contains("no key 1"), missing.getMessage());
    }

    @Test
    void whatADestroyedKeySealedIsGone() {
        String sealed = keys.seal(ann, NOTES, TEXT);
        assertEquals(Optional.empty(), keys.open(new PersonKey(ANN, null), NOTES, sealed));
    }

    /** As long as these open, what an earlier release has sealed does. */
    @Test
    void whatTheFirstReleaseSealedOpens() {
        PersonKey stored = new PersonKey(
                ANN, "1.m-1.CIzEm8I-e_LeCaNPnDyYEdQUomYn4c3CzBFzOC5zzplnEUixYmdQBwbSgupU23irz7TzuFTQsfcpnPUX");
        String ofPerson = "1.p.ewJw13AhMZxRLFPgKn-OvBI1MrvSSdcKiQnfcxVSNHFgirAI0smdqQ";
        assertEquals(Optional.of("The grey car"), keys.open(stored, NOTES, ofPerson));
        String ofMaster = "1.m-1.lCLg5wAv0KLKQYQFhE5HJ_fZbAYJAl2ESpsKi8cwS5dPTecezQkmuw";
        assertEquals(Optional.of("The grey car"), keys.open(null, NOTES, ofMaster));
        assertDoesNotThrow(() -> keys.check("1", "1.m-1.falL-KAj3b4VPXXOQVMT7pwbd62eNwQTSAOfRRSHVSpv-r7mghQ"));
    }

    @Test
    void aProofTellsTheKeyFromAnotherOfItsName() {
        String proof = keys.proof();
        assertDoesNotThrow(() -> MasterKeys.of(NEW + "," + OLD).check("1", proof));
        assertThrows(Unreadable.class, () -> MasterKeys.of("1:" + secret(3)).check("1", proof));
        assertThrows(Unreadable.class, () -> MasterKeys.of(NEW).check("1", proof));
        assertThrows(Unreadable.class, () -> MasterKeys.of(OLD + "," + NEW).check("2", proof));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", ":", "1:c2hvcnQ=", "1:not base64!", "1:c2hvcnQ=,", "-:AAAA"})
    void unfitKeysAreRefusedAndNotQuoted(String setting) {
        for (String unfit : new String[] {setting, OLD + "," + setting, OLD + "," + OLD, secret(1)}) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> MasterKeys.of(unfit));
            assertTrue(refusal.getMessage().startsWith("slotwright.secrets.master-key "), refusal.getMessage());
            assertFalse(refusal.getMessage().contains(secret(1)));
            assertFalse(refusal.getMessage().contains("c2hvcnQ="));
            assertEquals(null, refusal.getCause());
        }
    }

    @Test
    void nothingSecretIsPrinted() {
        assertEquals("PersonKey[" + ANN + "]", ann.toString());
        assertEquals("NamedKeys[1]", NamedKeys.of("some.property", OLD).toString());
    }
}
