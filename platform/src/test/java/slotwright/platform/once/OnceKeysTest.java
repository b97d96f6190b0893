package slotwright.platform.once;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.caller.CurrentCaller;

class OnceKeysTest {

    @Test
    void takesASecretOf32Bytes() {
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        assertDoesNotThrow(() -> new OnceKeys(secret + "\n", new CurrentCaller()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
    void refusesAnotherSecretWithoutQuotingIt(String secret) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new OnceKeys(secret, new CurrentCaller()));
        assertFalse(!secret.isEmpty() && refusal.getMessage().contains(secret));
    }
}
