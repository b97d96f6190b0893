package slotwright.platform.once;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;
import slotwright.platform.caller.Role;

class OnceKeysTest {

    @Test
    void takesASecretOf32Bytes() {
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        assertDoesNotThrow(() -> new OnceKeys(secret + "\n", new CurrentCaller(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
    void refusesAnotherSecretWithoutQuotingIt(String secret) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new OnceKeys(secret, new CurrentCaller(null)));
        assertFalse(!secret.isEmpty() && refusal.getMessage().contains(secret));
    }

    @Test
    void theKeysOfTwoGuestsNeverMeetAndDoNotSayWhoTheyAre() {
        String one = scope(Caller.GUEST, "ann@example.com");
        assertEquals(one, scope(Caller.GUEST, "ann@example.com"));
        assertNotEquals(one, scope(Caller.GUEST, "bob@example.com"));
        assertFalse(one.contains("ann"));
        assertTrue(one.length() <= 64);
        assertEquals(Caller.GUEST.id(), scope(Caller.GUEST, null));
    }

    @Test
    void whoeverHasATokenHasHisKeysToHimself() {
        Caller ann = new Caller("ann", Set.of(Role.CUSTOMER), Set.of(), null);
        assertEquals("ann", scope(ann, "bob@example.com"));
    }

    private static String scope(Caller caller, String guest) {
        OnceKeys keys = new OnceKeys(Base64.getEncoder().encodeToString(new byte[32]), new CurrentCaller(null) {
            @Override
            public Caller get() {
                return caller;
            }
        });
        return keys.required("key", "book", "body", guest).scope();
    }
}
