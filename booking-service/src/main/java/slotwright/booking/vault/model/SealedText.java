package slotwright.booking.vault.model;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slotwright.booking.secret.model.NamedKeys;

/**
 * Something sealed as columns have it: {@code 1.<key>.<base64url>}. The 1 is the version of this form. The key is
 * {@code m-<name>}, a master key, or {@code p}, that of the person whom the row names. The rest is what
 * {@link AesGcm} makes.
 */
record SealedText(String key, byte[] bytes) {

    static final String OF_PERSON = "p";

    private static final String MASTER = "m-";
    private static final Pattern FORM =
            Pattern.compile("1\\.(" + OF_PERSON + "|" + MASTER + NamedKeys.NAME + ")\\.([A-Za-z0-9_-]++)");

    static String ofMaster(String name) {
        return MASTER + name;
    }

    /** @throws Unreadable where it has no such form */
    static SealedText read(String text, Place place) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable(place, "it is nothing that was sealed");
        }
        try {
            return new SealedText(matcher.group(1), Base64.getUrlDecoder().decode(matcher.group(2)));
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable(place, "it is cut off");
        }
    }

    boolean isOfPerson() {
        return key.equals(OF_PERSON);
    }

    /** Of the master key that sealed it, if one did. */
    String masterName() {
        return key.substring(MASTER.length());
    }

    String text() {
        return "1." + key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
