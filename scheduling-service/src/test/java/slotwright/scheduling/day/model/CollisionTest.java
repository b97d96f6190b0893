package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/** Who works at several places, and who gets other hours beside a night shift. */
class CollisionTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-12-02");

    private final UUID berlin = UUID.randomUUID();
    private final UUID potsdam = UUID.randomUUID();
    private final UUID london = UUID.randomUUID();
    private final UUID tokyo = UUID.randomUUID();
    private final Map<UUID, ZoneId> zones = Map.of(
            berlin, ZoneId.of("Europe/Berlin"),
            potsdam, ZoneId.of("Europe/Berlin"),
            london, ZoneId.of("Europe/London"),
            tokyo, ZoneId.of("Asia/Tokyo"));

    @Test
    void twoZonesAreComparedByInstants() {
        assertFalse(week(120, span(2, "08:00", "12:00", berlin), span(2, "13:00", "17:00", london))
                .isPresent());
        Collision near = week(121, span(2, "08:00", "12:00", berlin), span(2, "13:00", "17:00", london))
                .orElseThrow();
        assertEquals(TUESDAY, near.other().date());
        assertTrue(near.ofItself());
        assertTrue(week(0, span(2, "09:00", "12:00", berlin), span(2, "10:00", "17:00", london))
                .isPresent());
        assertFalse(week(0, span(2, "09:00", "17:00", berlin), span(2, "09:00", "16:00", tokyo))
                .isPresent());
        assertTrue(week(0, span(2, "00:00", "08:00", berlin), span(2, "09:00", "17:00", tokyo))
                .isPresent());
    }

    @Test
    void oneZoneIsDecidedOnTheClocksFace() {
        Schedule near = schedule(30, span(2, "08:00", "12:00", berlin), span(2, "12:29", "17:00", potsdam));
        assertEquals(List.of(1), near.withoutTravel(zones));
        Schedule far = schedule(30, span(2, "08:00", "12:00", berlin), span(2, "12:30", "17:00", potsdam));
        assertEquals(List.of(), far.withoutTravel(zones));
        Schedule overSunday = schedule(30, span(7, "20:00", "00:00", berlin), span(1, "00:29", "06:00", potsdam));
        assertEquals(List.of(1), overSunday.withoutTravel(zones));
        assertEquals(
                List.of(),
                schedule(30, span(2, "08:00", "12:00", berlin), span(2, "11:00", "17:00", london))
                        .withoutTravel(zones),
                "other clocks");
    }

    @Test
    void anOverrideKeepsApartFromTheNightBeforeAndTheMorningAfter() {
        Schedule nights = schedule(60, span(2, "22:00", "06:00", berlin), span(4, "08:00", "12:00", berlin));
        assertFalse(beside(nights, "06:00", "12:00", berlin).isPresent());
        Collision overlap = beside(nights, "05:59", "12:00", berlin).orElseThrow();
        assertEquals(TUESDAY, overlap.one().date());
        assertFalse(overlap.ofItself());
        assertTrue(beside(nights, "06:59", "12:00", potsdam).isPresent());
        assertFalse(beside(nights, "07:00", "12:00", potsdam).isPresent());
        assertTrue(beside(nights, "22:00", "07:01", potsdam).isPresent());
    }

    @Test
    void whatWasThereBeforeIsNotLookedAt() {
        Schedule week = schedule(0, span(2, "09:00", "12:00", berlin), span(2, "10:00", "17:00", london));
        assertFalse(Collision.first(calendar(week, Map.of()), TUESDAY, WEDNESDAY, date -> date.equals(WEDNESDAY))
                .isPresent());
    }

    private Optional<Collision> week(int travelMinutes, WorkSpan... spans) {
        StaffCalendar calendar = calendar(schedule(travelMinutes, spans), Map.of());
        return Collision.first(calendar, TUESDAY.minusDays(1), TUESDAY.plusDays(5), date -> true);
    }

    private Optional<Collision> beside(Schedule nights, String from, String to, UUID location) {
        DayOverride wednesday = new DayOverride(
                WEDNESDAY,
                List.of(new DayOverride.DatedSpan(LocalTime.parse(from), LocalTime.parse(to), location)),
                List.of(),
                null,
                null,
                null,
                null);
        return Collision.first(
                calendar(nights, Map.of(WEDNESDAY, wednesday)),
                TUESDAY.minusDays(9),
                TUESDAY.plusDays(9),
                date -> date.equals(WEDNESDAY));
    }

    private StaffCalendar calendar(Schedule schedule, Map<LocalDate, DayOverride> overrides) {
        return new StaffCalendar(UUID.randomUUID(), true, berlin, zones, List.of(schedule), List.of(), overrides);
    }

    private static Schedule schedule(int travelMinutes, WorkSpan... spans) {
        return new Schedule(
                LocalDate.parse("2026-01-01"),
                null,
                List.of(spans),
                8,
                8,
                30,
                travelMinutes,
                List.of(),
                Set.of(),
                null);
    }

    private static WorkSpan span(int weekday, String from, String to, UUID location) {
        return new WorkSpan(weekday, LocalTime.parse(from), LocalTime.parse(to), location);
    }
}
