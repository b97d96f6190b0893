package slotwright.booking.secret.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secret keys for HMAC-SHA-256, each with an id. The first one makes what is new, those behind it still count. */
public final class MacKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final NamedKeys keys;

    private MacKeys(NamedKeys keys) {
        this.keys = keys;
    }

    /**
     * @param name of the setting, for the message of what is refused
     * @param setting as {@link NamedKeys} reads it
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static MacKeys of(String name, String setting) {
        return new MacKeys(NamedKeys.of(name, setting));
    }

    /** Id of the key that makes what is new. */
    public String first() {
        return keys.newest();
    }

    /** Of all keys, the first one first. */
    public Set<String> ids() {
        return keys.byName().keySet();
    }

    /** 32 bytes, by the key of this id. */
    public byte[] mac(String id, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.byName().get(id), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
