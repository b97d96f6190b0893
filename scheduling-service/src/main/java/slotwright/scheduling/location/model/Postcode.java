package slotwright.scheduling.location.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A postcode of any country, as it is compared: small or capital letters make no difference, nor do spaces and hyphens.
 *
 * @param text capital letters and digits
 */
public record Postcode(String text) {

    /** As people write it. */
    public static final String WRITTEN = "[A-Za-z0-9][A-Za-z0-9 -]{0,11}";

    /** A whole one, or with a star behind it the beginning of all that it goes to. */
    public static final String WRITTEN_IN_AREA = WRITTEN + "\\*?";

    private static final String STAR = "*";

    /** @param written fits {@link #WRITTEN} */
    public static Postcode of(String written) {
        return new Postcode(compared(written));
    }

    /** @param written fits {@link #WRITTEN_IN_AREA} */
    public static String inArea(String written) {
        return compared(written);
    }

    /** What an area says that goes there: the postcode itself, or any of its beginnings. */
    public List<String> reachedBy() {
        List<String> all = new ArrayList<>(List.of(text));
        for (int length = 1; length <= text.length(); length++) {
            all.add(text.substring(0, length) + STAR);
        }
        return all;
    }

    private static String compared(String written) {
        return written.toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
    }
}
