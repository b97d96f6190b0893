package slotwright.booking.access.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import slotwright.booking.secret.model.MacKeys;

/**
 * Derives the tokens of guests, and tells genuine ones from others, with secret keys and nothing stored. What is
 * derived from is the booking's number: it never changes, and the request brings it along, so that a forged token is
 * refused without a look into the database, with the same work for numbers that exist and that do not.
 */
public final class AccessKeys {

    private static final AccessToken NO_TOKEN = new AccessToken("", 1, "");

    private final MacKeys keys;

    private AccessKeys(MacKeys keys) {
        this.keys = keys;
    }

    /**
     * @param setting {@code <id>:<32 bytes in base64>}, the newest key first, with commas between; those behind it
     *     still open what they made
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static AccessKeys of(String setting) {
        return new AccessKeys(MacKeys.of("slotwright.secrets.guest-access", setting));
    }

    /** A token for the booking of this number, made with the newest key. */
    public String token(String number, int generation) {
        return new AccessToken(keys.first(), generation, mac(keys.first(), number, generation)).text();
    }

    /** Of which generation the token is, if it was made for this number with one of the keys; in constant time. */
    public OptionalInt generation(String token, String number) {
        Optional<AccessToken> read =
                AccessToken.read(token).filter(one -> keys.ids().contains(one.keyId()));
        AccessToken given = read.orElse(NO_TOKEN);
        String expected = mac(read.isPresent() ? given.keyId() : keys.first(), number, given.generation());
        boolean genuine = MessageDigest.isEqual(bytes(expected), bytes(given.mac()));
        return genuine ? OptionalInt.of(given.generation()) : OptionalInt.empty();
    }

    /** Stands for a value that must not be kept, such as an address, and tells nothing about it without the key. */
    public byte[] blinded(String kind, String value) {
        return keys.mac(keys.first(), "blinded\n" + kind + "\n" + value);
    }

    private String mac(String keyId, String number, int generation) {
        byte[] whole = keys.mac(keyId, "token\n" + keyId + "\n" + generation + "\n" + number);
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, AccessToken.MAC_BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
