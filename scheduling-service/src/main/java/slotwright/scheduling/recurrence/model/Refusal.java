package slotwright.scheduling.recurrence.model;

/**
 * Why something is not accepted.
 *
 * @param code stable, for programs
 * @param part the part of the RRULE that is to blame, or RRULE as a whole, DTSTART, DTEND or EXDATE
 * @param message for people
 */
public record Refusal(String code, String part, String message) {

    /** Not the text that RFC 5545 describes. */
    public static final String MALFORMED = "malformed";

    public static final String TOO_LONG = "too-long";
    public static final String UNKNOWN_PART = "unknown-part";
    public static final String REPEATED_PART = "repeated-part";
    public static final String MISSING_PART = "missing-part";
    public static final String OUT_OF_RANGE = "out-of-range";

    /** Allowed by RFC 5545 or RFC 7529, but not accepted here. */
    public static final String UNSUPPORTED = "unsupported";

    /** Parts that are accepted, but not together. */
    public static final String COMBINATION = "combination";

    public static final String NEVER_OCCURS = "never-occurs";
    public static final String END_BEFORE_START = "end-before-start";
}
