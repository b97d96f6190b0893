package slotwright.catalog.offering.rest;

import java.util.Map;
import slotwright.platform.contract.Experience;
import slotwright.platform.problem.Findings;

/** How the times of a service are related: each level's length, and the gap within it. */
final class TimeRelations {

    private static final int LONGEST = 1440;
    private static final String DURATION = "/baseDurationMinutes";
    private static final String AFTER = "/processing/afterMinutes";
    private static final String GAP = "/processing/minutes";

    private TimeRelations() {}

    static void check(ServiceRequest said, Findings findings) {
        Map<String, LevelBody> levels = said.levels() == null ? Map.of() : said.levels();
        levels.keySet()
                .forEach(name -> findings.addUnlessKnownKey(pointer(name), "unknown-level", name, Experience.LEVELS));
        Integer base = said.baseDurationMinutes();
        if (base == null) {
            return;
        }
        Integer end = end(said.processing());
        if (end != null && end > base) {
            findings.add(
                    GAP, "out-of-range", "must end within the " + base + " minutes of the service", AFTER, DURATION);
        }
        levels.forEach((name, level) -> {
            if (level != null && level.minutesDelta() != null) {
                length(name, base, level.minutesDelta(), end, findings);
            }
        });
    }

    private static void length(String name, int base, int delta, Integer end, Findings findings) {
        String pointer = pointer(name) + "/minutesDelta";
        int minutes = base + delta;
        if (minutes < 1 || minutes > LONGEST) {
            findings.add(pointer, "out-of-range", "makes " + minutes + " minutes, not 1 to " + LONGEST, DURATION);
        } else if (end != null && end <= base && end > minutes) {
            findings.add(
                    pointer,
                    "out-of-range",
                    "makes " + minutes + " minutes, but the processing ends after " + end,
                    AFTER,
                    GAP,
                    DURATION);
        }
    }

    /** Null where it is not known. */
    private static Integer end(ProcessingRequest said) {
        return said == null || said.afterMinutes() == null || said.minutes() == null
                ? null
                : said.afterMinutes() + said.minutes();
    }

    private static String pointer(String level) {
        return "/levels/" + level.replace("~", "~0").replace("/", "~1");
    }
}
