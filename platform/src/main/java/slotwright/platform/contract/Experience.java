package slotwright.platform.contract;

import java.util.List;

/** How experienced a person is, by names that have an order. */
public final class Experience {

    /** The least first. */
    public static final List<String> LEVELS = List.of("trainee", "junior", "experienced", "senior", "master");

    private Experience() {}

    /**
     * Whether somebody of this level will do.
     *
     * @param level null for somebody of whom nothing is said, who will do only where nothing is asked for
     * @param lowest null asks for nothing
     */
    public static boolean reaches(String level, String lowest) {
        return lowest == null || level != null && LEVELS.indexOf(level) >= LEVELS.indexOf(lowest);
    }
}
