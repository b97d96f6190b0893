package slotwright.platform.availability;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.time.TimeRange;

/** Something that stands against a visit, as data: the use case makes words of it. */
public sealed interface Finding {

    Rule rule();

    /**
     * A broken rule.
     *
     * @param limit what was allowed, in the rule's own unit (hours, days, minutes, a count), or null
     * @param firstPossible the first start that this rule would allow, or null where it is not known
     * @param data further facts, such as {@code previous} and {@code next} of the grid; values are texts, numbers,
     *     instants or lists of texts
     */
    record Violation(Rule rule, Long limit, Instant firstPossible, Map<String, Object> data) implements Finding {

        public Violation {
            data = Map.copyOf(data);
        }

        public String code() {
            return rule.code();
        }
    }

    /**
     * A collision with what the time is already used for; says nothing about by whom.
     *
     * @param resourceId the person, the kind of equipment, or the location for its bays and closures
     * @param overlap the part of the visit, buffers included, that collides
     */
    record Conflict(Rule rule, Kind kind, UUID resourceId, TimeRange overlap) implements Finding {}

    enum Kind {
        STAFF,
        CAPACITY,
        EQUIPMENT,
        CLOSED;

        /** As in {@code conflicts[].kind} of a problem. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What passes a rule: nothing found. */
    List<Finding> NOTHING = List.of();
}
