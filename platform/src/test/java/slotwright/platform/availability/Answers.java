package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slotwright.platform.availability.Finding.Violation;

/** What the engine says about a scene, in words that tests compare. */
final class Answers {

    /** A week before the scene's day, at noon in Berlin. */
    static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private Answers() {}

    static Decision.Accepted accepted(Scene scene, NeedDraft need, String start) {
        return assertInstanceOf(
                Decision.Accepted.class, Engine.decide(need.build(), scene.at(start), scene.world(), NOW));
    }

    static Decision.Refused refused(Scene scene, NeedDraft need, String start) {
        return assertInstanceOf(
                Decision.Refused.class, Engine.decide(need.build(), scene.at(start), scene.world(), NOW));
    }

    /** Codes of everything that stands against it, in order of the alphabet; empty when it is accepted. */
    static Set<String> against(Scene scene, NeedDraft need, String start) {
        return against(Engine.decide(need.build(), scene.at(start), scene.world(), NOW));
    }

    static Set<String> against(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return Stream.concat(
                            refused.violations().stream().map(Violation::code),
                            refused.conflicts().stream()
                                    .map(conflict -> conflict.kind().code()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return Set.of();
    }

    static Violation only(Decision.Refused refused) {
        if (refused.violations().size() != 1 || !refused.conflicts().isEmpty()) {
            throw new AssertionError("expected one violation alone: " + refused);
        }
        return refused.violations().get(0);
    }

    /** Local times of day that are listed on the scene's day. */
    static List<String> listed(Scene scene, NeedDraft need) {
        return Engine.list(need.build(), scene.wholeDay(), scene.world(), NOW).stream()
                .map(offered ->
                        offered.startsAt().atZone(scene.zone).toLocalTime().toString())
                .toList();
    }
}
