package slotwright.platform.page;

import slotwright.platform.problem.Problem;

/** How many items a page has at most: 1 to 200, 50 unless told. */
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MOST = 200;

    private Limit() {}

    /** @param text the query parameter {@code limit} as it came, or null */
    public static int of(String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw Problem.invalid("?limit", "out-of-range", "must be a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
