package slotwright.platform.json;

import java.util.Optional;

/** Which characters a text may have. Any Unicode is kept as it came, or refused; nothing is cleaned. */
public final class Text {

    private Text() {}

    /**
     * What is wrong with the text, in words for the client.
     *
     * @param multiLine whether line feed, carriage return and tab are taken
     */
    public static Optional<String> objection(CharSequence text, boolean multiLine) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = c == '\n' || c == '\r' || c == '\t';
            if (Character.isISOControl(c) && !(layout && multiLine)) {
                return told(
                        layout ? "must be one line without tabs, but has" : "must not have the control character", c);
            }
            if (overridesDirection(c)) {
                return told("must not have the direction override", c);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return told("is not valid Unicode: half of a pair,", c);
                }
                i++;
            }
        }
        return Optional.empty();
    }

    /** Embeddings, overrides and isolates: they make a text look like another one. Plain right-to-left text needs none. */
    private static boolean overridesDirection(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private static Optional<String> told(String what, char c) {
        return Optional.of(String.format("%s U+%04X", what, (int) c));
    }
}
