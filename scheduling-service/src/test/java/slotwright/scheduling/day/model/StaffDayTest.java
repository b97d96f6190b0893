package slotwright.scheduling.day.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.Span;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.scheduling.availability.model.BoardKey;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

class StaffDayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final UUID staff = UUID.randomUUID();
    private final UUID home = UUID.randomUUID();
    private final UUID tokyo = UUID.randomUUID();
    private final Map<UUID, ZoneId> zones = Map.of(home, BERLIN, tokyo, TOKYO);

    @Test
    void hasTheSpansOfTheScheduleThatHoldsOnTheDate() {
        Schedule before = schedule("2026-01-01", "2026-12-01", 4, span(2, "08:00", "12:00", home));
        Schedule after = schedule("2026-12-02", null, 6, span(2, "10:00", "14:00", home));
        StaffCalendar calendar = calendar(true, before, after);

        assertEquals(
                Instant.parse("2026-12-01T07:00:00Z"),
                only(calendar, "2026-12-01").from());
        assertEquals(
                Instant.parse("2026-12-08T09:00:00Z"),
                only(calendar, "2026-12-08").from());
        assertEquals(new StaffLimits(4, 8), day(calendar, "2026-12-01").limits());
        assertEquals(new StaffLimits(6, 8), day(calendar, "2026-12-02").limits());
        assertEquals(StaffCalendar.DEFAULT_LIMITS, day(calendar, "2025-12-31").limits());
    }

    @Test
    void aNightShiftCountsOnTheDateOnWhichItBegan() {
        StaffCalendar calendar = calendar(true, schedule("2026-01-01", null, 8, span(2, "22:00", "06:00", home)));

        Span evening = only(calendar, "2026-12-01");
        Span morning = only(calendar, "2026-12-02");
        assertEquals(evening.to(), morning.from());
        assertEquals(Instant.parse("2026-12-02T05:00:00Z"), morning.to());
        assertEquals(LocalDate.parse("2026-12-01"), evening.shiftDate());
        assertEquals(LocalDate.parse("2026-12-01"), morning.shiftDate());
    }

    @Test
    void theNightAfterTheLastDateOfAScheduleIsStillWorked() {
        StaffCalendar calendar =
                calendar(true, schedule("2026-11-24", "2026-12-01", 8, span(2, "22:00", "06:00", home)));

        assertEquals(1, day(calendar, "2026-12-02").spans().size());
        assertTrue(day(calendar, "2026-12-08").spans().isEmpty());
    }

    @Test
    void worksByTheClocksOfThePlaceAndIsCutByThoseOfHome() {
        StaffCalendar calendar = calendar(true, schedule("2026-01-01", null, 8, span(2, "04:00", "12:00", tokyo)));

        // Four in the morning of Tuesday in Tokyo is eight in the evening of Monday in Berlin.
        Span monday = only(calendar, "2026-11-30");
        Span tuesday = only(calendar, "2026-12-01");
        assertEquals(Instant.parse("2026-11-30T19:00:00Z"), monday.from());
        assertEquals(Instant.parse("2026-12-01T03:00:00Z"), tuesday.to());
        assertEquals(LocalDate.parse("2026-11-30"), tuesday.shiftDate());
        assertEquals(
                Set.of(new BoardKey(tokyo, LocalDate.parse("2026-12-01"))),
                StaffBoards.of(day(calendar, "2026-11-30"), zones));
    }

    @Test
    void aShiftMayBeginTwoDatesLaterElsewhere() {
        Map<UUID, ZoneId> far = Map.of(home, ZoneId.of("Pacific/Midway"), tokyo, ZoneId.of("Pacific/Kiritimati"));
        Schedule schedule = schedule("2026-01-01", null, 8, span(2, "00:30", "00:45", tokyo));
        StaffCalendar calendar = new StaffCalendar(staff, true, home, far, List.of(schedule), List.of(), Map.of());

        // Clocks are 25 hours apart: half past midnight of Tuesday is half past eleven in the evening of Sunday.
        assertEquals(
                Instant.parse("2026-11-30T10:30:00Z"),
                only(calendar, "2026-11-29").from());
    }

    @Test
    void isShownOnEveryBoardThatASpanMeets() {
        StaffCalendar calendar = calendar(
                true,
                schedule("2026-01-01", null, 8, span(2, "08:00", "10:00", home), span(2, "20:00", "04:00", tokyo)));

        assertEquals(
                Set.of(
                        new BoardKey(home, LocalDate.parse("2026-12-01")),
                        new BoardKey(tokyo, LocalDate.parse("2026-12-01")),
                        new BoardKey(tokyo, LocalDate.parse("2026-12-02"))),
                StaffBoards.of(day(calendar, "2026-12-01"), zones));
    }

    @Test
    void aSpanThatEndsAtMidnightDoesNotMeetTheNextDate() {
        StaffCalendar calendar = calendar(true, schedule("2026-01-01", null, 8, span(2, "20:00", "00:00", home)));

        assertEquals(
                Set.of(new BoardKey(home, LocalDate.parse("2026-12-01"))),
                StaffBoards.of(day(calendar, "2026-12-01"), zones));
        assertTrue(day(calendar, "2026-12-02").spans().isEmpty());
    }

    @Test
    void anInactivePersonHasDaysWithoutSpans() {
        StaffCalendar calendar = calendar(false, schedule("2026-01-01", null, 8, span(2, "08:00", "12:00", home)));

        assertTrue(day(calendar, "2026-12-01").spans().isEmpty());
    }

    private StaffCalendar calendar(boolean active, Schedule... schedules) {
        return new StaffCalendar(staff, active, home, zones, List.of(schedules), List.of(), Map.of());
    }

    private static Schedule schedule(String from, String to, int appointments, WorkSpan... spans) {
        return new Schedule(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                List.of(spans),
                appointments,
                8,
                30,
                0,
                List.of(),
                Set.of(),
                null);
    }

    private static WorkSpan span(int weekday, String from, String to, UUID location) {
        return new WorkSpan(weekday, LocalTime.parse(from), LocalTime.parse(to), location);
    }

    private static StaffDay day(StaffCalendar calendar, String date) {
        return calendar.day(LocalDate.parse(date)).orElseThrow();
    }

    private static Span only(StaffCalendar calendar, String date) {
        List<Span> spans = day(calendar, date).spans();
        assertEquals(1, spans.size());
        return spans.get(0);
    }
}
