package slotwright.platform.testing.access;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a table of access says about one role and one operation. */
enum Cell {
    /** May, whatever it is about. */
    ALL("all", "2xx"),

    /** May where it is his; what is not does not exist for him, and lists show nothing of it. */
    OWN("own", "404"),

    /** May where it is his; what is not everybody may see, but he may not change it. */
    OWN_OF_PUBLIC("own-403", "403"),

    /** May not. */
    NO("no", null);

    private final String word;
    private final String foreign;

    Cell(String word, String foreign) {
        this.word = word;
        this.foreign = foreign;
    }

    static Cell of(String word) {
        return Arrays.stream(values())
                .filter(cell -> cell.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is none of "
                        + Arrays.stream(values()).map(cell -> cell.word).collect(Collectors.joining(", "))));
    }

    /** The status to come, or {@code 2xx} for each that is documented. */
    String status(Who who, boolean own) {
        if (this == NO) {
            return who == Who.GUEST ? "401" : "403";
        }
        return own ? "2xx" : foreign;
    }
}
