package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.availability.Finding.Violation;

/** The people who may be asked for a visit: who is able, and where nobody is, what stands against them. */
final class Candidates {

    private Candidates() {}

    static List<Person> able(Asked asked) {
        List<Person> able = new ArrayList<>();
        for (Person person : asked.people()) {
            if (StaffRules.allHold(asked, person)) {
                able.add(person);
            }
        }
        return able;
    }

    /**
     * What stands against those who came furthest in the order of the rules; others would only distract. Collisions
     * are told for each person, a broken rule once, with the earliest start that it would allow for anybody.
     *
     * @param asked with nobody who is able; never none
     */
    static List<Finding> reasons(List<Asked> asked) {
        List<List<Finding>> all = asked.stream()
                .flatMap(one -> one.people().stream().map(person -> StaffRules.findings(one, person)))
                .toList();
        if (all.isEmpty()) {
            return List.of(new Violation(Rule.STAFF_KNOWN, null, null, Map.of()));
        }
        int furthest = all.stream().mapToInt(Candidates::progress).max().orElseThrow();
        List<Finding> reasons = new ArrayList<>();
        Map<Rule, Violation> violations = new EnumMap<>(Rule.class);
        all.stream()
                .filter(findings -> progress(findings) == furthest)
                .flatMap(List::stream)
                .forEach(finding -> {
                    if (finding instanceof Violation violation) {
                        violations.merge(violation.rule(), violation, Findings::earlier);
                    } else {
                        reasons.add(finding);
                    }
                });
        reasons.addAll(0, violations.values());
        return reasons;
    }

    private static int progress(List<Finding> findings) {
        return findings.get(0).rule().ordinal();
    }
}
