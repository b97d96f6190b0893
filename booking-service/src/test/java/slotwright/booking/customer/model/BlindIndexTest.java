package slotwright.booking.customer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {

    private static final String OLD = "1:" + secret(1);
    private static final String NEW = "2:" + secret(2);

    private final BlindIndex index = BlindIndex.of(OLD);

    private static String secret(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, ANN@Example.COM",
        "ann@example.com, ' ann@example.com\t'",
        "ann@b\u00fccher.example, ann@xn--bcher-kva.example",
        "ann@b\u00fccher.example, ann@BU\u0308CHER.example",
        "jos\u00e9@example.com, JOSE\u0301@example.com"
    })
    void anAddressIsTheSameHoweverItIsSpelt(String one, String other) {
        assertEquals(email(one), email(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, anne@example.com",
        "ann@example.com, ann@example.org",
        "ann@example.com, an.n@example.com",
        "ann@example.com, ann+1@example.com"
    })
    void anotherAddressIsAnother(String one, String other) {
        assertNotEquals(email(one), email(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4915112345678", "+49 151 1234-5678", "004915112345678", "+49 (151) 12345678"})
    void aNumberIsTheSameHoweverItIsWritten(String written) {
        assertEquals(phone("+4915112345678"), phone(written));
        assertNotEquals(phone("+4915112345679"), phone(written));
    }

    @Test
    void aDigestHas256BitsAndSaysNothingWithoutTheKey() {
        assertTrue(email("ann@example.com").matches("[0-9a-f]{64}"));
        assertNotEquals(
                email("ann@example.com"),
                BlindIndex.of("1:" + secret(3))
                        .of(new Contact("Ann", "ann@example.com", null))
                        .email());
        assertNotEquals(email("4915112345678"), phone("4915112345678"), "a column cannot be held against the other");
        assertEquals(
                "BlindContact[***]",
                index.of(new Contact("Ann", "a@b.de", null)).toString());
    }

    @Test
    void nobodyIsFoundByNothing() {
        assertNull(index.of((Contact) null));
        assertNull(index.of(new Contact("Ann", null, null)));
        assertNull(index.of(new Contact("Ann", " ", "+")));
        assertEquals(List.of(), index.of(new Contact("Ann", "a@b.de", null)).phones());
        assertNull(index.of(new Contact("Ann", "a@b.de", null)).phone());
    }

    @Test
    void whatIsStoredIsMadeByTheFirstKeyAndFoundByAll() {
        Contact ann = new Contact("Ann", "ann@example.com", "+4915112345678");
        BlindContact before = index.of(ann);
        BlindIndex rotated = BlindIndex.of(NEW + "," + OLD);
        BlindContact after = rotated.of(ann);
        assertEquals("2", rotated.keyId());
        assertNotEquals(before.email(), after.email());
        assertEquals(List.of(after.email(), before.email()), after.emails());
        assertEquals(List.of(after.phone(), before.phone()), after.phones());
        Set<String> both = new TreeSet<>(after.locks());
        both.retainAll(before.locks());
        assertEquals(before.locks(), both, "who knows the old key only locks what the others lock");
    }

    @Test
    void locksStandInOrderAndTellLittle() {
        BlindContact ann = index.of(new Contact("Ann", "ann@example.com", "+4915112345678"));
        List<String> locks = List.copyOf(ann.locks());
        assertEquals(2, locks.size());
        assertTrue(locks.get(0).compareTo(locks.get(1)) < 0);
        locks.forEach(lock -> assertTrue(lock.matches("~guest/[0-9a-f]{4}"), lock));
        assertEquals(
                locks,
                List.copyOf(index.of(new Contact("Eve", "ANN@example.com", "004915112345678"))
                        .locks()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:c2hvcnQ=", "1:not base64!", "-:AAAA"})
    void unfitKeysAreRefusedAndNotQuoted(String setting) {
        for (String unfit : new String[] {setting, OLD + "," + setting, OLD + "," + OLD, secret(1)}) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> BlindIndex.of(unfit));
            assertTrue(refusal.getMessage().startsWith("slotwright.secrets.blind-index must be "));
            assertFalse(refusal.getMessage().contains(secret(1)));
            assertFalse(refusal.getMessage().contains("c2hvcnQ="));
        }
    }

    private String email(String address) {
        return index.of(new Contact("Ann", address, null)).email();
    }

    private String phone(String number) {
        return index.of(new Contact("Ann", null, number)).phone();
    }
}
