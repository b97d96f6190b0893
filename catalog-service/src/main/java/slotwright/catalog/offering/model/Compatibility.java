package slotwright.catalog.offering.model;

import java.util.List;

/** What things are for, as names such as kinds of vehicle. */
public final class Compatibility {

    /** Stands for anything. */
    public static final String UNIVERSAL = "universal";

    private Compatibility() {}

    /** What both are for; empty where they have nothing in common. */
    public static List<String> common(List<String> one, List<String> other) {
        if (one.contains(UNIVERSAL)) {
            return other;
        }
        return other.contains(UNIVERSAL)
                ? one
                : one.stream().filter(other::contains).toList();
    }
}
