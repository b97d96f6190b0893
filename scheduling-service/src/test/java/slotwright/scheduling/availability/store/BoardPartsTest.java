package slotwright.scheduling.availability.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Taken;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.availability.model.Version;

class BoardPartsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final LocalDate SECOND = FIRST.plusDays(1);

    private final UUID location = UUID.randomUUID();
    private final EquipmentKind steamer = new EquipmentKind(UUID.randomUUID(), "steamer", 2);
    private final EquipmentKind gone = new EquipmentKind(UUID.randomUUID(), "lift", 0);

    @Test
    void whatIsTakenOfTheEquipmentIsOnTheBoardsOfItsDates() {
        BoardParts parts = new BoardParts(location);
        parts.day(day(FIRST));
        parts.day(day(SECOND));
        parts.equipment(List.of(gone, steamer));
        assertEquals(Set.of(location, steamer.resourceId(), gone.resourceId()), Set.copyOf(parts.resources()));
        Taken late = taken(steamer.resourceId(), "2026-12-01T23:00:00Z", "2026-12-02T01:00:00Z");
        Taken early = taken(gone.resourceId(), "2026-12-01T08:00:00Z", "2026-12-01T09:00:00Z");
        Taken stranger = taken(UUID.randomUUID(), "2026-12-01T08:00:00Z", "2026-12-01T09:00:00Z");
        parts.taken(List.of(late, early, stranger));
        assertEquals(List.of(late, early), shown(parts, FIRST));
        assertEquals(List.of(late), shown(parts, SECOND));
    }

    private List<Taken> shown(BoardParts parts, LocalDate date) {
        BoardKey key = new BoardKey(location, date);
        return parts.boards(List.of(key), Version.NONE).get(key).value().taken();
    }

    private static Taken taken(UUID resource, String from, String to) {
        Instant begin = Instant.parse(from);
        Instant end = Instant.parse(to);
        return new Taken(UUID.randomUUID(), new Allocation(resource, begin, end, begin, end, 1, 2), null);
    }

    private LocationDay day(LocalDate date) {
        return new LocationDay(
                location,
                date,
                "UTC",
                Instant.parse(date + "T00:00:00Z"),
                Instant.parse(date.plusDays(1) + "T00:00:00Z"),
                1,
                "test",
                2,
                List.of(),
                List.of());
    }
}
