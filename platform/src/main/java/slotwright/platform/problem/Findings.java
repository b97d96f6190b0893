package slotwright.platform.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What {@link CrossChecked} values found: which of them do not fit each other. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /**
     * Nothing is told where one of the compared places is wrong already.
     *
     * @param pointer of the value that is to be changed, from the checked object on, such as {@code /min}
     * @param code stable, such as {@code out-of-range}
     * @param others that it was compared with, as pointers from the checked object on
     */
    public Findings add(String pointer, String code, String message, String... others) {
        List<String> compared = new ArrayList<>(List.of(others));
        compared.add(pointer);
        found.add(new Finding(pointer, code, message, List.copyOf(compared)));
        return this;
    }

    /**
     * Of a name that is none of those that there are. Says which one is meant, where one is near.
     *
     * @param code stable, such as {@code unknown-level}
     * @param name null says nothing
     * @param known in the order in which they are told
     */
    public Findings addUnlessKnown(String pointer, String code, String name, Collection<String> known) {
        return name == null || known.contains(name) ? this : add(pointer, code, unknown(name, known));
    }

    /**
     * The same of the key of a value, which is told whatever is wrong below it.
     *
     * @param pointer of the value
     */
    public Findings addUnlessKnownKey(String pointer, String code, String key, Collection<String> known) {
        if (!known.contains(key)) {
            found.add(new Finding(pointer, code, unknown(key, known), List.of()));
        }
        return this;
    }

    private static String unknown(String name, Collection<String> known) {
        String meant = Nearest.to(name, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return "must be one of " + String.join(", ", known) + meant;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    record Finding(String pointer, String code, String message, List<String> compared) {}
}
