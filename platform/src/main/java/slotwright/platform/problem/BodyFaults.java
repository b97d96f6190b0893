package slotwright.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.problem.JsonFault.Kind;

/**
 * All that is wrong with one body, each place once: what only follows from another fault is not told. A value that was
 * left out since it could not be read is not found missing, and nothing is compared with it.
 */
final class BodyFaults {

    private static final int MOST_TOLD = 100;

    private final Map<String, JsonFault> unread = new LinkedHashMap<>();
    private final List<Violations.Violation> broken = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** What could not be read; nothing new where it follows from what was left out before. */
    BodyFaults add(JsonFault fault) {
        String pointer = fault.pointer();
        boolean follows = places.stream()
                .anyMatch(place -> Pointers.isAtOrBelow(place, pointer) || Pointers.isAtOrBelow(pointer, place));
        if (!follows) {
            unread.put(pointer, fault);
            leftOut(pointer);
        }
        return this;
    }

    /** Nothing is there, or was left there: that it is missing is not told. */
    void leftOut(String pointer) {
        places.add(pointer);
    }

    /** A value that was read, and that breaks a rule of its own. */
    void add(String pointer, String code, String message) {
        if (places.stream().noneMatch(place -> Pointers.isAtOrBelow(pointer, place))) {
            broken.add(new Violations.Violation(pointer, null, null, code, message));
        }
    }

    /** Values that do not fit each other; to be added when all that is wrong with single values is. */
    void add(String under, Findings findings) {
        List<String> wrong = new ArrayList<>(places);
        broken.forEach(each -> wrong.add(each.pointer()));
        for (Findings.Finding finding : findings.all()) {
            String pointer = under + finding.pointer();
            boolean follows = finding.compared().stream()
                    .map(each -> under + each)
                    .anyMatch(each -> wrong.stream()
                            .anyMatch(place -> Pointers.isAtOrBelow(place, each) || Pointers.isAtOrBelow(each, place)));
            if (!follows && !wrong.contains(pointer)) {
                broken.add(new Violations.Violation(pointer, null, null, finding.code(), finding.message()));
            }
        }
    }

    boolean isEmpty() {
        return unread.isEmpty() && broken.isEmpty();
    }

    int size() {
        return unread.size() + broken.size();
    }

    /** Rules of the business count more than the schema, and the schema more than a key that there is not. */
    Problem toProblem() {
        if (has(Kind.RULE)) {
            return rulesViolated();
        }
        return broken.isEmpty() && !has(Kind.VALUE)
                ? unknownField()
                : Problem.of(ProblemType.VALIDATION_FAILED, detail()).with("errors", errors());
    }

    private Problem rulesViolated() {
        List<Map<String, String>> violations = unread.values().stream()
                .filter(fault -> fault.kind() == Kind.RULE)
                .map(fault -> Map.of("code", fault.code(), "pointer", fault.pointer(), "message", fault.message()))
                .toList();
        List<Violations.Violation> errors = errors();
        return Problem.of(ProblemType.RULES_VIOLATED, detail())
                .with("violations", violations)
                .with("errors", errors.isEmpty() ? null : errors);
    }

    private Problem unknownField() {
        List<JsonFault> faults = List.copyOf(unread.values());
        JsonFault first = faults.get(0);
        String key = Pointers.shown(first.steps().get(first.steps().size() - 1));
        String detail = faults.size() == 1
                ? "'" + key + "' " + first.message()
                : faults.size() + " keys are not known; the first is '" + key + "'.";
        return Problem.of(ProblemType.UNKNOWN_FIELD, detail)
                .with("errors", errors())
                .with("nearest", first.meant());
    }

    private boolean has(Kind kind) {
        return unread.values().stream().anyMatch(fault -> fault.kind() == kind);
    }

    private String detail() {
        if (size() > 1) {
            return size() + " values are not acceptable.";
        }
        return broken.isEmpty()
                ? unread.values().stream()
                        .map(fault -> where(fault.pointer()) + ": " + fault.message())
                        .findFirst()
                        .orElseThrow()
                : where(broken.get(0).pointer()) + ": " + broken.get(0).message();
    }

    List<Violations.Violation> errors() {
        List<Violations.Violation> errors = new ArrayList<>();
        unread.values().stream()
                .filter(fault -> fault.kind() != Kind.RULE)
                .map(fault -> new Violations.Violation(fault.pointer(), null, null, fault.code(), fault.message()))
                .forEach(errors::add);
        errors.addAll(broken);
        return List.copyOf(errors.subList(0, Math.min(MOST_TOLD, errors.size())));
    }

    private static String where(String pointer) {
        return pointer.isEmpty() ? "body" : pointer;
    }
}
