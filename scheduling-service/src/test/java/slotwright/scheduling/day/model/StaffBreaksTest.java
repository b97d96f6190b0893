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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Break;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.contract.WantedBreak;
import slotwright.scheduling.staff.model.DailyHours;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkBreak;
import slotwright.scheduling.staff.model.WorkSpan;

/** Breaks, days off and other hours on one date. */
class StaffBreaksTest {

    private static final String TUESDAY = "2026-12-01";
    private static final String WEDNESDAY = "2026-12-02";

    private final UUID home = UUID.randomUUID();
    private final UUID branch = UUID.randomUUID();
    private final Map<UUID, ZoneId> zones = Map.of(home, ZoneId.of("Europe/Berlin"), branch, ZoneId.of("Asia/Tokyo"));

    @Test
    void aLongShiftWantsABreakInItsMiddleHalf() {
        assertEquals(
                List.of(wanted(home, "2026-12-01T09:15:00Z", "2026-12-01T13:45:00Z")),
                day(week(30, span("08:00", "17:00", home)), TUESDAY).wantedBreaks());
        assertTrue(
                day(week(0, span("08:00", "17:00", home)), TUESDAY)
                        .wantedBreaks()
                        .isEmpty(),
                "0 wants none");
    }

    @Test
    void sixHoursAreNoLongShift() {
        assertTrue(day(week(30, span("08:00", "14:00", home)), TUESDAY)
                .wantedBreaks()
                .isEmpty());
        assertEquals(
                1,
                day(week(30, span("08:00", "14:01", home)), TUESDAY)
                        .wantedBreaks()
                        .size());
        assertTrue(
                day(week(30, span("08:00", "12:00", home), span("13:00", "17:00", home)), TUESDAY)
                        .wantedBreaks()
                        .isEmpty(),
                "an hour without work is a break");
        assertEquals(
                1,
                day(week(30, span("08:00", "12:00", home), span("12:00", "17:00", home)), TUESDAY)
                        .wantedBreaks()
                        .size(),
                "what abuts is one shift");
    }

    @Test
    void whoHasAWrittenBreakWantsNoOther() {
        StaffDay day = day(week(30, List.of(rest(2, "12:00", "12:10")), span("08:00", "17:00", home)), TUESDAY);
        assertEquals(List.of(rest("2026-12-01T11:00:00Z", "2026-12-01T11:10:00Z")), day.breaks());
        assertTrue(day.wantedBreaks().isEmpty());
        StaffDay other = day(week(30, List.of(rest(3, "12:00", "12:10")), span("08:00", "17:00", home)), TUESDAY);
        assertEquals(1, other.wantedBreaks().size(), "that of another weekday is none");
    }

    @Test
    void aNightShiftRestsAfterMidnightAndItsWantedBreakStandsOnBothDays() {
        StaffCalendar written = week(30, List.of(rest(3, "00:30", "01:00")), span("20:00", "04:00", home));
        assertTrue(day(written, TUESDAY).breaks().isEmpty());
        assertEquals(
                List.of(rest("2026-12-01T23:30:00Z", "2026-12-02T00:00:00Z")),
                day(written, WEDNESDAY).breaks());
        StaffCalendar across = week(30, List.of(rest(2, "23:45", "00:15")), span("20:00", "04:00", home));
        assertEquals(
                List.of(rest("2026-12-01T22:45:00Z", "2026-12-01T23:00:00Z")),
                day(across, TUESDAY).breaks());
        assertEquals(
                List.of(rest("2026-12-01T23:00:00Z", "2026-12-01T23:15:00Z")),
                day(across, WEDNESDAY).breaks());
        List<WantedBreak> both = List.of(wanted(home, "2026-12-01T21:00:00Z", "2026-12-02T01:00:00Z"));
        StaffCalendar wanting = week(30, span("20:00", "04:00", home));
        assertEquals(both, day(wanting, TUESDAY).wantedBreaks());
        assertEquals(both, day(wanting, WEDNESDAY).wantedBreaks());
    }

    @Test
    void aShiftElsewhereRestsByTheClocksThere() {
        StaffCalendar calendar = week(30, List.of(rest(2, "12:00", "12:30")), span("09:00", "17:00", branch));
        assertEquals(
                List.of(rest("2026-12-01T03:00:00Z", "2026-12-01T03:30:00Z")),
                day(calendar, TUESDAY).breaks());
        StaffCalendar two = week(30, span("09:00", "17:00", branch), span("08:00", "16:00", home));
        assertEquals(
                Set.of(
                        wanted(branch, "2026-12-01T02:00:00Z", "2026-12-01T06:00:00Z"),
                        wanted(home, "2026-12-01T09:00:00Z", "2026-12-01T13:00:00Z")),
                Set.copyOf(day(two, TUESDAY).wantedBreaks()));
    }

    @Test
    void nothingBeginsOnAnUnavailableDate() {
        Schedule week = new Schedule(
                LocalDate.parse("2026-01-01"),
                null,
                List.of(span("20:00", "04:00", home)),
                8,
                8,
                30,
                0,
                List.of(),
                Set.of(LocalDate.parse(TUESDAY)),
                null);
        StaffCalendar calendar = calendar(List.of(week));
        assertTrue(day(calendar, TUESDAY).spans().isEmpty());
        assertTrue(day(calendar, WEDNESDAY).spans().isEmpty());
        assertEquals(1, day(calendar, "2026-12-09").spans().size(), "the night of another week");
    }

    @Test
    void anOverrideReplacesAllThatTheWeekBeginsOnItsDateAndNothingElse() {
        Schedule nights = schedule(30, List.of(), span("20:00", "04:00", home));
        DayOverride early = new DayOverride(
                LocalDate.parse(TUESDAY),
                List.of(new DayOverride.DatedSpan(LocalTime.of(6, 0), LocalTime.of(13, 0), home)),
                List.of(new DailyHours(LocalTime.of(9, 0), LocalTime.of(9, 30))),
                "training",
                3,
                null,
                null);
        StaffDay tuesday = day(calendar(List.of(nights), early), TUESDAY);
        assertEquals(
                Instant.parse("2026-12-01T05:00:00Z"), tuesday.spans().get(0).from());
        assertEquals(List.of(rest("2026-12-01T08:00:00Z", "2026-12-01T08:30:00Z")), tuesday.breaks());
        assertEquals(new StaffLimits(3, 8), tuesday.limits());
        assertTrue(day(calendar(List.of(nights), early), WEDNESDAY).spans().isEmpty());
        assertEquals(
                day(calendar(List.of(nights)), "2026-12-08").spans(),
                day(calendar(List.of(nights), early), "2026-12-08").spans());
    }

    @Test
    void anOverrideNeedsNoSchedule() {
        DayOverride once = new DayOverride(
                LocalDate.parse(TUESDAY),
                List.of(new DayOverride.DatedSpan(LocalTime.of(20, 0), LocalTime.of(4, 0), home)),
                List.of(),
                null,
                null,
                5,
                60);
        StaffCalendar calendar = calendar(List.of(), once);
        assertEquals(1, day(calendar, TUESDAY).spans().size());
        assertEquals(1, day(calendar, WEDNESDAY).spans().size());
        assertEquals(new StaffLimits(8, 5), day(calendar, TUESDAY).limits());
        assertEquals(60, day(calendar, TUESDAY).wantedBreaks().get(0).minutes());
        assertEquals(StaffCalendar.DEFAULT_LIMITS, day(calendar, WEDNESDAY).limits());
    }

    private StaffCalendar week(int breakMinutes, WorkSpan... spans) {
        return week(breakMinutes, List.of(), spans);
    }

    private StaffCalendar week(int breakMinutes, List<WorkBreak> breaks, WorkSpan... spans) {
        return calendar(List.of(schedule(breakMinutes, breaks, spans)));
    }

    private StaffCalendar calendar(List<Schedule> schedules, DayOverride... overrides) {
        return new StaffCalendar(
                UUID.randomUUID(),
                true,
                home,
                zones,
                schedules,
                List.of(),
                Stream.of(overrides).collect(Collectors.toMap(DayOverride::date, each -> each)));
    }

    private static Schedule schedule(int breakMinutes, List<WorkBreak> breaks, WorkSpan... spans) {
        return new Schedule(
                LocalDate.parse("2026-01-01"), null, List.of(spans), 8, 8, breakMinutes, 0, breaks, Set.of(), null);
    }

    private static WorkSpan span(String from, String to, UUID location) {
        return new WorkSpan(2, LocalTime.parse(from), LocalTime.parse(to), location);
    }

    private static WorkBreak rest(int weekday, String from, String to) {
        return new WorkBreak(weekday, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Break rest(String from, String to) {
        return new Break(Instant.parse(from), Instant.parse(to));
    }

    private static WantedBreak wanted(UUID location, String from, String to) {
        return new WantedBreak(location, Instant.parse(from), Instant.parse(to), 30);
    }

    private static StaffDay day(StaffCalendar calendar, String date) {
        return calendar.day(LocalDate.parse(date)).orElseThrow();
    }
}
