package slotwright.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * The {@code startsAt} of a request, read against the zone that it is meant in. It must carry an offset, and one that
 * the zone has then; otherwise nobody could say which of two instants is meant.
 */
public sealed interface StartText {

    String MALFORMED = "malformed";
    String OFFSET_REQUIRED = "offset-required";
    String NONEXISTENT = "nonexistent-local-time";
    String AMBIGUOUS = "ambiguous-local-time";
    String OFFSET_MISMATCH = "offset-mismatch";

    record Clear(Instant instant) implements StartText {}

    /**
     * @param code one of the constants above; {@link #MALFORMED} is no date-time at all, the others are broken rules
     * @param offsets those that the zone has at this local time: none in a gap, two in an overlap
     */
    record Unclear(String code, List<ZoneOffset> offsets) implements StartText {}

    /** Reads ISO-8601 such as {@code 2026-12-01T10:00:00+01:00}, years 0000 to 9999. */
    static StartText read(String text, ZoneId zone) {
        try {
            return fourDigitYear(text) ? withOffset(OffsetDateTime.parse(text), zone) : malformed();
        } catch (DateTimeParseException noOffset) {
            return withoutOffset(text, zone);
        }
    }

    private static StartText withOffset(OffsetDateTime start, ZoneId zone) {
        Instant instant = start.toInstant();
        return zone.getRules().getOffset(instant).equals(start.getOffset())
                ? new Clear(instant)
                : new Unclear(OFFSET_MISMATCH, zone.getRules().getValidOffsets(start.toLocalDateTime()));
    }

    private static StartText withoutOffset(String text, ZoneId zone) {
        try {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(LocalDateTime.parse(text));
            return new Unclear(
                    switch (offsets.size()) {
                        case 0 -> NONEXISTENT;
                        case 1 -> OFFSET_REQUIRED;
                        default -> AMBIGUOUS;
                    },
                    offsets);
        } catch (DateTimeParseException noDateTime) {
            return malformed();
        }
    }

    private static boolean fourDigitYear(String text) {
        return !text.startsWith("+") && !text.startsWith("-");
    }

    private static StartText malformed() {
        return new Unclear(MALFORMED, List.of());
    }
}
