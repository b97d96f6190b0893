package slotwright.scheduling.recurrence.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of an RRULE cut into its parts: {@code NAME=VALUE;NAME=VALUE} (RFC 5545, 3.3.10). */
final class RuleText {

    /** A rule that names everything there is, once, takes about 700 characters. */
    static final int LONGEST = 1_000;

    private static final String PREFIX = "RRULE:";
    private static final Pattern NAME = Pattern.compile("[A-Z0-9-]{1,40}");
    private static final Set<String> UNSUPPORTED = Set.of("BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO");
    private static final Set<String> SUPPORTED = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "WKST",
            "BYMONTH",
            "BYMONTHDAY",
            "BYDAY",
            "BYSETPOS",
            "RSCALE",
            "SKIP");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** Accepts small letters, {@code RRULE:} in front and a semicolon behind, which other programs write. */
    RuleText(String text) {
        if (text == null || text.isBlank()) {
            refusals.add(new Refusal(Refusal.MALFORMED, "RRULE", "There is no rule."));
        } else if (text.length() > LONGEST) {
            refusals.add(new Refusal(Refusal.TOO_LONG, "RRULE", "A rule has at most " + LONGEST + " characters."));
        } else {
            for (String part : rule(text.toUpperCase(Locale.ROOT)).split(";", -1)) {
                add(part);
            }
        }
    }

    private static String rule(String text) {
        int begin = text.startsWith(PREFIX) ? PREFIX.length() : 0;
        int end = text.endsWith(";") ? text.length() - 1 : text.length();
        return text.substring(begin, Math.max(begin, end));
    }

    private void add(String part) {
        int equals = part.indexOf('=');
        if (equals < 1 || equals == part.length() - 1) {
            refusals.add(new Refusal(Refusal.MALFORMED, "RRULE", "Each part is a name, = and a value."));
            return;
        }
        String name = part.substring(0, equals);
        if (UNSUPPORTED.contains(name)) {
            refusals.add(new Refusal(Refusal.UNSUPPORTED, name, "Rules with " + name + " are not accepted."));
        } else if (!SUPPORTED.contains(name)) {
            refusals.add(new Refusal(Refusal.UNKNOWN_PART, shown(name), "A rule has no such part."));
        } else if (values.putIfAbsent(name, part.substring(equals + 1)) != null) {
            refusals.add(new Refusal(Refusal.REPEATED_PART, name, name + " is there twice."));
        }
    }

    /** Only what may be a name comes back in an answer (RFC 5545, 3.1). */
    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "RRULE";
    }

    /** The value of the part, or null. */
    String value(String name) {
        return values.get(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
