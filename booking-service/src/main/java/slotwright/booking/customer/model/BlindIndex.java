package slotwright.booking.customer.model;

import java.net.IDN;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import slotwright.booking.secret.model.MacKeys;

/**
 * Makes digests of e-mail addresses and phone numbers, by which equal ones are found and none is read: HMAC-SHA-256
 * with keys that serve nothing else. However somebody spells his address, the digest is the same.
 */
public final class BlindIndex {

    private final MacKeys keys;

    private BlindIndex(MacKeys keys) {
        this.keys = keys;
    }

    /**
     * @param setting {@code <id>:<32 bytes in base64>}, with commas between: the first key makes what is stored, all of
     *     them find it
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static BlindIndex of(String setting) {
        return new BlindIndex(MacKeys.of("slotwright.secrets.blind-index", setting));
    }

    /** Id of the key that makes what is stored. */
    public String keyId() {
        return keys.first();
    }

    /** Null for nobody, and for who is reached neither by e-mail nor by phone. */
    public BlindContact of(Contact contact) {
        if (contact == null) {
            return null;
        }
        List<String> emails = digests("email", email(contact.email()));
        List<String> phones = digests("phone", phone(contact.phone()));
        return emails.isEmpty() && phones.isEmpty() ? null : new BlindContact(emails, phones);
    }

    private List<String> digests(String column, String value) {
        return value == null || value.isEmpty()
                ? List.of()
                : keys.ids().stream()
                        .map(id -> HexFormat.of().formatHex(keys.mac(id, "person\n" + column + "\n" + value)))
                        .toList();
    }

    private static String email(String text) {
        if (text == null) {
            return null;
        }
        String lower = composed(composed(text).strip().toLowerCase(Locale.ROOT));
        int at = lower.lastIndexOf('@');
        return at < 0 ? lower : lower.substring(0, at + 1) + domain(lower.substring(at + 1));
    }

    private static String domain(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return name;
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Digits with the country's first, however it was written. */
    private static String phone(String text) {
        return text == null ? null : text.replaceAll("[^0-9]", "").replaceFirst("^00", "");
    }
}
