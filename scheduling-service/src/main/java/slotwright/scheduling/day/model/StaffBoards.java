package slotwright.scheduling.day.model;

import java.time.ZoneId;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.time.LocalTimes;
import slotwright.scheduling.availability.model.BoardKey;

/** On which boards a person's day is shown: those of each location and local date there that a span meets. */
public final class StaffBoards {

    private StaffBoards() {}

    public static SortedSet<BoardKey> of(StaffDay day, Map<UUID, ZoneId> zones) {
        return day.spans().stream()
                .flatMap(span -> dates(span, zones.get(span.locationId())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<BoardKey> dates(Span span, ZoneId zone) {
        return LocalTimes.dateAt(span.from(), zone)
                .datesUntil(LocalTimes.dateAt(span.to().minusNanos(1), zone).plusDays(1))
                .map(date -> new BoardKey(span.locationId(), date))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
