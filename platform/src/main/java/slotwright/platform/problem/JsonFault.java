package slotwright.platform.problem;

import java.util.List;

/**
 * A value of a body that could not be read.
 *
 * @param steps the names and indices that lead to it
 * @param meant the known key that an unknown one is nearest to, or null
 */
record JsonFault(Kind kind, List<String> steps, String code, String message, String meant) {

    enum Kind {
        /** A key that there is not. */
        UNKNOWN,
        /** Breaks the schema. */
        VALUE,
        /** Well formed, but refused by a rule of the business. */
        RULE
    }

    JsonFault {
        steps = List.copyOf(steps);
    }

    static JsonFault unknown(List<String> steps, String meant) {
        String message = "is not a known key" + (meant == null ? "" : "; did you mean '" + meant + "'?");
        return new JsonFault(Kind.UNKNOWN, steps, "unknown-field", message, meant);
    }

    static JsonFault value(List<String> steps, String code, String message) {
        return new JsonFault(Kind.VALUE, steps, code, message, null);
    }

    static JsonFault rule(List<String> steps, String code, String message) {
        return new JsonFault(Kind.RULE, steps, code, message, null);
    }

    String pointer() {
        return Pointers.of(steps);
    }
}
