package slotwright.scheduling.availability.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How new boards must be at least, as booking-service told its client: {@code epoch.load@location/date}, separated
 * by commas.
 */
public record MinVersion(Map<BoardKey, Version> loads) {

    public static final MinVersion ANY = new MinVersion(Map.of());

    private static final int MOST_PARTS = 100;
    private static final Pattern PART =
            Pattern.compile("([0-9]{1,9}\\.[0-9]{1,15})@([0-9a-fA-F-]{36})/([0-9]{4}-[0-9]{2}-[0-9]{2})");

    public MinVersion {
        loads = Map.copyOf(loads);
    }

    /** Empty for a text that is none of ours. */
    public static Optional<MinVersion> parse(String text) {
        Map<BoardKey, Version> loads = new HashMap<>();
        String[] parts = text.split(",", -1);
        if (parts.length > MOST_PARTS) {
            return Optional.empty();
        }
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            Optional<BoardKey> key = matcher.matches() ? key(matcher.group(2), matcher.group(3)) : Optional.empty();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            loads.merge(key.get(), Version.parse(matcher.group(1)).orElseThrow(), MinVersion::later);
        }
        return Optional.of(new MinVersion(loads));
    }

    /** Whether the board has all that the client knows of already. Boards that are not named may be of any age. */
    public boolean isMetBy(Board board) {
        Version wanted = loads.get(new BoardKey(board.locationId(), board.date()));
        return wanted == null || !board.load().isBefore(wanted);
    }

    private static Version later(Version one, Version other) {
        return one.isBefore(other) ? other : one;
    }

    private static Optional<BoardKey> key(String location, String date) {
        try {
            return Optional.of(new BoardKey(UUID.fromString(location), LocalDate.parse(date)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
