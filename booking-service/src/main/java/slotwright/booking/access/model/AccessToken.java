package slotwright.booking.access.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slotwright.booking.secret.model.NamedKeys;

/**
 * What lets a guest reach one booking: {@code <key id>.<generation>.<24 characters>}, safe in a URL. It says which key
 * made it and how often the booking's tokens were revoked before; the rest is a MAC over both and the booking's number.
 *
 * @param generation from 1 on
 * @param mac 18 bytes in base64url, which leaves no bit of the text without meaning
 */
record AccessToken(String keyId, int generation, String mac) {

    static final int MAC_BYTES = 18;

    private static final int LONGEST = 51;
    private static final Pattern FORM =
            Pattern.compile("(" + NamedKeys.NAME + ")\\.([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]{24})");

    /** Empty for what cannot be a token. */
    static Optional<AccessToken> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new AccessToken(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    String text() {
        return keyId + "." + generation + "." + mac;
    }

    /** Whoever reads a log with it in could use it. */
    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
