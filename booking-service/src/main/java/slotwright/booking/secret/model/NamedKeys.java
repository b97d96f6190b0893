package slotwright.booking.secret.model;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Secret keys as the configuration names them.
 *
 * @param newest name of the one that new things are made with
 * @param byName 32 bytes by name, the newest first; those behind it still count for what they made
 */
public record NamedKeys(String newest, Map<String, byte[]> byName) {

    /** What a key may be called. */
    public static final String NAME = "[A-Za-z0-9]{1,16}";

    private static final int KEY_BYTES = 32;

    public NamedKeys {
        byName = Collections.unmodifiableMap(byName);
    }

    /**
     * @param property for the message
     * @param setting {@code <id>:<32 bytes in base64>}, the newest key first, with commas between
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static NamedKeys of(String property, String setting) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String each : setting.split(",", -1)) {
            String[] parts = each.strip().split(":", 2);
            byte[] key = parts.length == 2 && parts[0].matches(NAME) ? decoded(parts[1]) : null;
            if (key == null || keys.put(parts[0], key) != null) {
                throw new IllegalArgumentException(property + " must be one key or several with commas between, each as"
                        + " <id>:<" + KEY_BYTES + " bytes in base64> with an id of its own of 1 to 16 letters and"
                        + " digits");
            }
        }
        return new NamedKeys(keys.keySet().iterator().next(), keys);
    }

    private static byte[] decoded(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret);
            return bytes.length == KEY_BYTES ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            // Its message would quote the secret.
            return null;
        }
    }

    @Override
    public String toString() {
        return "NamedKeys" + byName.keySet();
    }
}
