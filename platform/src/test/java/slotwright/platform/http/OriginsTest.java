package slotwright.platform.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings with which the service does not start, since they would let in or believe everybody. */
class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "/.*/",
                "/https://.*\\.example\\.com/",
                "https://*.example.com",
                "app.example.com",
                "https://app.example.com/",
                "https://App.example.com",
                "null",
                "file://",
                ""
            })
    void takesNoPatternForAnOrigin(String origin) {
        assertThrows(
                ConfigurationException.class,
                () -> new Origins(Optional.of(List.of("https://app.example.com", origin))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.com", "http://localhost:3000", "http://[::1]:3000", "http://10.0.0.7"})
    void takesOriginsAsBrowsersSendThem(String origin) {
        assertDoesNotThrow(() -> new Origins(Optional.of(List.of(origin))));
    }

    @Test
    void believesNoForwardingWithoutANamedProxy() {
        assertThrows(ConfigurationException.class, () -> new Proxies(true, Optional.empty()).check());
        assertThrows(ConfigurationException.class, () -> new Proxies(true, Optional.of(" ")).check());
        assertDoesNotThrow(() -> new Proxies(true, Optional.of("10.0.0.0/8")).check());
        assertDoesNotThrow(() -> new Proxies(false, Optional.empty()).check());
    }
}
