package slotwright.booking.reservation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import slotwright.platform.problem.Problem;
import slotwright.platform.time.StartText;

/** From the {@code startsAt} of a request to an instant, or to the problem that it is none. */
final class StartTime {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private StartTime() {}

    /**
     * @param text with an offset that the viewer's zone or the location's has then; {@code Z} is an exact instant
     *     that claims nothing about any zone
     * @param viewerZone null for the location's
     */
    static Instant of(String text, String viewerZone, ZoneId locationZone) {
        ZoneId first = viewerZone == null ? locationZone : zone(viewerZone);
        StartText read = StartText.read(text, isUtc(text) ? ZoneOffset.UTC : first);
        if (read instanceof StartText.Unclear unclear && unclear.code().equals(StartText.OFFSET_MISMATCH)) {
            StartText atLocation = StartText.read(text, locationZone);
            read = atLocation instanceof StartText.Clear ? atLocation : read;
        }
        if (read instanceof StartText.Clear clear) {
            return clear.instant();
        }
        throw problem(((StartText.Unclear) read).code());
    }

    private static ZoneId zone(String id) {
        if (!ZONES.contains(id)) {
            throw Problem.rule("unknown-zone", "There is no such time zone; send an IANA id such as Europe/Berlin.");
        }
        return ZoneId.of(id);
    }

    private static boolean isUtc(String text) {
        return text.toUpperCase(Locale.ROOT).endsWith("Z");
    }

    private static Problem problem(String code) {
        return switch (code) {
            case StartText.MALFORMED ->
                Problem.invalid("/startsAt", "format", "must be a date and time such as 2027-03-01T10:00:00+01:00");
            case StartText.NONEXISTENT -> Problem.rule(code, "Clocks skip this time on that day; send an offset.");
            case StartText.AMBIGUOUS -> Problem.rule(code, "Clocks show this time twice on that day; send an offset.");
            case StartText.OFFSET_MISMATCH -> Problem.rule(code, "The zone has another offset at that time.");
            default -> Problem.rule(code, "Send the time with its offset.");
        };
    }
}
