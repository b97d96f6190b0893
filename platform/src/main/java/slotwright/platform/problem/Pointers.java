package slotwright.platform.problem;

import java.util.List;

/** JSON pointers (RFC 6901), with names that are too long to be shown whole cut off. */
final class Pointers {

    private static final int LONGEST = 60;

    private Pointers() {}

    static String of(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(escaped(step)));
        return pointer.toString();
    }

    static String escaped(String name) {
        return shown(name).replace("~", "~0").replace("/", "~1");
    }

    static String shown(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
    }

    /** Whether the first place is the other one, or inside of it. */
    static boolean isAtOrBelow(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }
}
