package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Kind;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.time.TimeRange;

/** What stands against a visit in one way or another, told once. */
final class Findings {

    private record Against(Rule rule, Kind kind, UUID resourceId) {}

    private Findings() {}

    /**
     * A broken rule with the earliest start that it would allow in any of the ways, a collision with the whole time in
     * which it collides.
     */
    static List<Finding> once(List<Finding> findings) {
        Map<Rule, Violation> violations = new LinkedHashMap<>();
        Map<Against, List<TimeRange>> conflicts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding instanceof Violation violation) {
                violations.merge(violation.rule(), violation, Findings::earlier);
            } else if (finding instanceof Conflict conflict) {
                conflicts
                        .computeIfAbsent(
                                new Against(conflict.rule(), conflict.kind(), conflict.resourceId()),
                                any -> new ArrayList<>())
                        .add(conflict.overlap());
            }
        }
        List<Finding> once = new ArrayList<>(violations.values());
        conflicts.forEach((against, overlaps) -> TimeRange.joined(overlaps)
                .forEach(overlap ->
                        once.add(new Conflict(against.rule(), against.kind(), against.resourceId(), overlap))));
        return once;
    }

    static Violation earlier(Violation one, Violation other) {
        boolean otherIsEarlier = other.firstPossible() != null
                && (one.firstPossible() == null || other.firstPossible().isBefore(one.firstPossible()));
        return otherIsEarlier ? other : one;
    }
}
