package slotwright.platform.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** Entity tags: the version of a thing in quotes. RFC 9110, 8.8.3 and 13.1. */
public final class EntityTags {

    private static final int LONGEST = 2_000;
    /** Possessive, so that no hostile header makes it slow. */
    private static final Pattern TAG = Pattern.compile("\\G[ \\t]*+(W/)?+\"([\\x21\\x23-\\x7e]*+)\"[ \\t]*+(,|$)");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** A weak tag for an answer that is computed, such as availability. */
    public static String weak(String text) {
        return "W/\"" + text + "\"";
    }

    /**
     * The version that a change builds on.
     *
     * @param ifMatch the header as it came, or null
     * @throws Problem 428 if absent; 400 if it is not one strong tag of a version; {@code *} is refused likewise,
     *     because it means "whatever it is now", which the header is there to prevent
     */
    public static long required(String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of what you read in If-Match, so that no change of somebody else is lost.");
        }
        List<Tag> tags = parse("If-Match", ifMatch);
        if (tags.size() != 1
                || tags.get(0).weak()
                || !VERSION.matcher(tags.get(0).text()).matches()) {
            throw malformed("If-Match");
        }
        return Long.parseLong(tags.get(0).text());
    }

    /** @throws Problem 412 with the present tag when the thing has changed since */
    public static void same(long expected, long actual) {
        if (expected != actual) {
            throw Problem.of(
                            ProblemType.STALE_VERSION,
                            "You changed version " + expected + ", but it is version " + actual + " now.")
                    .with("currentETag", of(actual))
                    .header("ETag", of(actual));
        }
    }

    /**
     * Whether a reader has the answer already: the weak comparison of {@code If-None-Match}.
     *
     * @param ifNoneMatch the header as it came, or null; a malformed one counts as absent, as a cache's mistake must
     *     not keep anybody from reading
     * @param current the tag with its quotes
     */
    public static boolean unchanged(String ifNoneMatch, String current) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        try {
            Tag own = parse("ETag", current).get(0);
            return parse("If-None-Match", ifNoneMatch).stream()
                    .anyMatch(tag -> tag.text().equals(own.text()));
        } catch (Problem malformed) {
            return false;
        }
    }

    private static List<Tag> parse(String header, String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text.length() > LONGEST ? "" : text);
        int end = 0;
        boolean more = true;
        while (more && matcher.find()) {
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
            end = matcher.end();
            more = matcher.group(3).equals(",");
        }
        if (more || end != text.length()) {
            throw malformed(header);
        }
        return tags;
    }

    private static Problem malformed(String header) {
        return Problem.invalidHeader(
                header, "malformed", "must be one entity tag as an ETag gave it, such as \"7\" with the quotes");
    }

    private record Tag(boolean weak, String text) {}
}
