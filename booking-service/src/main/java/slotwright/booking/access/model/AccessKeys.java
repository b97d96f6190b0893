package slotwright.booking.access.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the tokens of guests, and tells genuine ones from others, with secret keys and nothing stored. What is
 * derived from is the booking's number: it never changes, and the request brings it along, so that a forged token is
 * refused without a look into the database, with the same work for numbers that exist and that do not.
 */
public final class AccessKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final AccessToken NO_TOKEN = new AccessToken("", 1, "");

    private final Map<String, SecretKeySpec> keys;
    private final String newest;

    private AccessKeys(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
        this.newest = keys.keySet().iterator().next();
    }

    /**
     * @param setting {@code <id>:<32 bytes in base64>}, the newest key first, with commas between; those behind it
     *     still open what they made
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static AccessKeys of(String setting) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String each : setting.split(",", -1)) {
            String[] parts = each.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches(AccessToken.KEY_ID)) {
                throw unfit();
            }
            if (keys.put(parts[0], new SecretKeySpec(decoded(parts[1]), ALGORITHM)) != null) {
                throw unfit();
            }
        }
        return new AccessKeys(keys);
    }

    private static byte[] decoded(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Its message would quote the secret.
        }
        throw unfit();
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("slotwright.secrets.guest-access must be one key or several with commas"
                + " between, each as <id>:<" + KEY_BYTES + " bytes in base64> with an id of its own of 1 to 16 letters"
                + " and digits");
    }

    /** A token for the booking of this number, made with the newest key. */
    public String token(String number, int generation) {
        return new AccessToken(newest, generation, mac(newest, number, generation)).text();
    }

    /** Of which generation the token is, if it was made for this number with one of the keys; in constant time. */
    public OptionalInt generation(String token, String number) {
        Optional<AccessToken> read = AccessToken.read(token).filter(one -> keys.containsKey(one.keyId()));
        AccessToken given = read.orElse(NO_TOKEN);
        String expected = mac(read.isPresent() ? given.keyId() : newest, number, given.generation());
        boolean genuine = MessageDigest.isEqual(bytes(expected), bytes(given.mac()));
        return genuine ? OptionalInt.of(given.generation()) : OptionalInt.empty();
    }

    /** Stands for a value that must not be kept, such as an address, and tells nothing about it without the key. */
    public byte[] blinded(String kind, String value) {
        return hmac(newest, "blinded\n" + kind + "\n" + value);
    }

    private String mac(String keyId, String number, int generation) {
        byte[] whole = hmac(keyId, "token\n" + keyId + "\n" + generation + "\n" + number);
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, AccessToken.MAC_BYTES));
    }

    private byte[] hmac(String keyId, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(keys.get(keyId));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
