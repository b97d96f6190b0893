package slotwright.booking.reference.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import slotwright.platform.contract.SchedulingEvents;

/**
 * The versions of resource-days that a client has seen: {@code epoch.dayVersion@resource/date}, separated by
 * commas. Opaque to clients, who hand back what a slot carried.
 */
public record SeenVersions(List<Seen> days) {

    private static final int MOST = 200;
    private static final Pattern DAY =
            Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})@([0-9a-f-]{36})/([0-9]{4}-[0-9]{2}-[0-9]{2})");

    public static final SeenVersions NONE = new SeenVersions(List.of());

    public SeenVersions {
        days = List.copyOf(days);
    }

    /** Empty when the text is none that a slot carries. */
    public static Optional<SeenVersions> read(String text) {
        List<Seen> days = new ArrayList<>();
        String[] parts = text.split(",", MOST + 1);
        for (String part : parts) {
            Matcher matcher = DAY.matcher(part);
            if (parts.length > MOST || !matcher.matches()) {
                return Optional.empty();
            }
            try {
                String dayKey =
                        SchedulingEvents.dayKey(UUID.fromString(matcher.group(3)), LocalDate.parse(matcher.group(4)));
                days.add(new Seen(dayKey, Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
        return Optional.of(new SeenVersions(days));
    }

    public record Seen(String dayKey, long epoch, long dayVersion) {

        /** Whether a copy in this version shows at least what was seen. */
        public boolean isShownBy(long copyEpoch, long copyVersion) {
            return copyEpoch > epoch || copyEpoch == epoch && copyVersion >= dayVersion;
        }
    }
}
