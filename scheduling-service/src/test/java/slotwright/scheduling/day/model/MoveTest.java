package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.scheduling.window.model.SlotConfiguration;

/** In October a zone that never changed its clocks comes to change them as London does. */
class MoveTest {

    private static final LocalDate CHANGE = LocalDate.parse("2026-10-25");

    private final UUID location = UUID.randomUUID();
    private final SlotConfiguration window = Rules.daily(location, "09:00", "17:00");

    @Test
    void daysThatMoveByAsMuchAreOneMove() {
        assertEquals(
                List.of(new Move(
                        Move.Kind.DAYS,
                        location.toString(),
                        CHANGE,
                        CHANGE.plusDays(2),
                        Instant.parse("2026-10-25T08:00:00Z"),
                        Instant.parse("2026-10-25T09:00:00Z"))),
                Move.ofDays(days("Africa/Lagos"), days("Europe/London")));
    }

    @Test
    void whatStaysOrWasNotThereBeforeIsNoMove() {
        assertEquals(List.of(), Move.ofDays(days("Africa/Lagos"), days("Africa/Algiers")));
        assertEquals(List.of(), Move.ofDays(List.of(), days("Europe/London")));
    }

    private List<ResourceDay> days(String zone) {
        LocationCalendar calendar = new LocationCalendar(
                location, true, ZoneId.of(zone), 1, Set.of(), List.of(window), List.of(), List.of(), Map.of());
        return CHANGE.minusDays(1)
                .datesUntil(CHANGE.plusDays(3))
                .map(calendar::day)
                .flatMap(Optional::stream)
                .map(ResourceDay.class::cast)
                .toList();
    }
}
