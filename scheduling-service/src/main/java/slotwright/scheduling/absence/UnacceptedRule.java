package slotwright.scheduling.absence;

import java.util.List;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.scheduling.recurrence.model.Refusal;

/** What somebody is told whose rule is not accepted: every reason, with the part that is to blame. */
final class UnacceptedRule {

    private record Reason(String code, String part, String message, String pointer) {}

    private UnacceptedRule() {}

    static Problem of(List<Refusal> reasons) {
        return Problem.of(ProblemType.RULES_VIOLATED, "The rule by which it comes again is not accepted.")
                .with(
                        "violations",
                        reasons.stream()
                                .map(each -> new Reason(each.code(), each.part(), each.message(), "/recurrence/rule"))
                                .toList());
    }
}
