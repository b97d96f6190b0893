package slotwright.platform.problem;

import java.util.ArrayList;
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

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    record Finding(String pointer, String code, String message, List<String> compared) {}
}
