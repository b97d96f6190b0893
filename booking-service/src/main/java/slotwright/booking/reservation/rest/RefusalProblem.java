package slotwright.booking.reservation.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** A refusal as a problem: 409 where the time is taken, with the broken rules beside it; 422 where only rules are broken. */
public final class RefusalProblem {

    private RefusalProblem() {}

    public static Problem taken(Decision.Refused refused, List<AlternativeView> alternatives) {
        return Problem.of(ProblemType.SLOT_TAKEN, "The time is taken, or a part of it.")
                .with("conflicts", conflicts(refused))
                .with("violations", violations(refused))
                .with("alternatives", alternatives);
    }

    public static Problem rules(Decision.Refused refused) {
        return Problem.of(ProblemType.RULES_VIOLATED, "The visit is against " + count(refused) + ".")
                .with("violations", violations(refused));
    }

    /** Kind, resource and overlap; no word about whose. */
    public static List<Map<String, Object>> conflicts(Decision.Refused refused) {
        return refused.conflicts().stream().map(RefusalProblem::conflict).toList();
    }

    public static List<Map<String, Object>> violations(Decision.Refused refused) {
        return refused.violations().stream().map(RefusalProblem::violation).toList();
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kind", conflict.kind().code());
        view.put("resource", conflict.resourceId());
        view.put("overlapStart", conflict.overlap().from());
        view.put("overlapEnd", conflict.overlap().to());
        return view;
    }

    private static Map<String, Object> violation(Violation violation) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("code", violation.code());
        if (violation.limit() != null) {
            view.put("limit", violation.limit());
        }
        if (violation.firstPossible() != null) {
            view.put("firstPossible", violation.firstPossible());
        }
        violation.data().forEach(view::putIfAbsent);
        return view;
    }

    private static String count(Decision.Refused refused) {
        int rules = refused.violations().size();
        return rules == 1 ? "a rule" : rules + " rules";
    }
}
