package slotwright.platform.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A resource-day in the version that was read. */
public record SeenDay(UUID resourceId, LocalDate date, long dayVersion) {

    /** A slot's {@code seenVersion}: {@code epoch.dayVersion@resource/date}, separated by commas. */
    public static String text(long epoch, List<SeenDay> days) {
        return days.stream()
                .map(day -> epoch + "." + day.dayVersion + "@" + day.resourceId + "/" + day.date)
                .collect(Collectors.joining(","));
    }
}
