package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.availability.Finding.Violation;

/** The people who may be asked for a visit: who is able, or what stands against them. */
record Candidates(List<Person> able, List<Finding> findings) {

    static List<Person> able(Asked asked) {
        List<Person> able = new ArrayList<>();
        for (Person person : asked.people()) {
            if (StaffRules.allHold(asked, person)) {
                able.add(person);
            }
        }
        return able;
    }

    /** The findings are empty if and only if somebody is able. */
    static Candidates of(Asked asked) {
        List<Person> able = able(asked);
        return new Candidates(able, able.isEmpty() ? reasons(asked) : List.of());
    }

    /**
     * What stands against those who came furthest in the order of the rules; others would only distract. Collisions
     * are told for each person, a broken rule once, with the earliest start that it would allow for anybody.
     */
    private static List<Finding> reasons(Asked asked) {
        List<List<Finding>> all = asked.people().stream()
                .map(person -> StaffRules.findings(asked, person))
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
                        violations.merge(violation.rule(), violation, Candidates::earlier);
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

    private static Violation earlier(Violation one, Violation other) {
        boolean otherIsEarlier = other.firstPossible() != null
                && (one.firstPossible() == null || other.firstPossible().isBefore(one.firstPossible()));
        return otherIsEarlier ? other : one;
    }
}
