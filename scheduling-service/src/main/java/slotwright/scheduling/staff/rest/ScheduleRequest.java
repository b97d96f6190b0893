package slotwright.scheduling.staff.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkBreak;
import slotwright.scheduling.staff.model.WorkPreferences;
import slotwright.scheduling.staff.model.WorkSpan;

/**
 * A week that comes back from {@code effectiveFrom} to {@code effectiveTo}, both inclusive; without the latter for
 * ever.
 *
 * @param maxAppointmentsPerDay 8 unless told
 * @param maxHoursPerDay 8 unless told
 * @param preferredBreakMinutes that stay free of visits in the middle half of a shift of more than six hours without a
 *     written break; 30 unless told, 0 wants none
 * @param travelMinutes least time between spans at different locations; 0 unless told
 * @param breaks written ones; who has one in a shift is booked in it by override only
 * @param unavailableDates of the period, on which nothing begins; whoever needs other hours on a date makes an override
 * @param workPreferences none unless told
 */
public record ScheduleRequest(
        @NotNull LocalDate effectiveFrom,
        LocalDate effectiveTo,
        @NotNull @Size(max = 100) List<@NotNull @Valid Span> spans,
        @Min(1) @Max(200) Integer maxAppointmentsPerDay,
        @Min(1) @Max(24) Integer maxHoursPerDay,
        @Min(0) @Max(240) Integer preferredBreakMinutes,
        @Min(0) @Max(1440) Integer travelMinutes,
        @Size(max = 100) List<@NotNull @Valid Break> breaks,
        @Size(max = 400) Set<@NotNull LocalDate> unavailableDates,
        @Valid WorkPreferencesRequest workPreferences) {

    /**
     * @param to local time; at or before {@code from} it is on the next day
     * @param locationId the person's home location unless told
     */
    public record Span(
            @NotNull @Min(1) @Max(7) Integer weekday, @NotNull LocalTime from, @NotNull LocalTime to, UUID locationId) {

        WorkSpan at(UUID home) {
            return new WorkSpan(weekday, from, to, locationId == null ? home : locationId);
        }
    }

    /**
     * @param weekday ISO day on which it starts: the next one where a night shift rests after midnight
     * @param from local time, by the clocks of the span's place
     * @param to at or before {@code from} it is on the next day
     */
    @Schema(name = "WeeklyBreak")
    public record Break(@NotNull @Min(1) @Max(7) Integer weekday, @NotNull LocalTime from, @NotNull LocalTime to) {

        WorkBreak rest() {
            return new WorkBreak(weekday, from, to);
        }
    }

    public ScheduleRequest {
        maxAppointmentsPerDay = maxAppointmentsPerDay == null
                ? Integer.valueOf(StaffCalendar.DEFAULT_LIMITS.maxAppointmentsPerDay())
                : maxAppointmentsPerDay;
        maxHoursPerDay = maxHoursPerDay == null
                ? Integer.valueOf(StaffCalendar.DEFAULT_LIMITS.maxHoursPerDay())
                : maxHoursPerDay;
        preferredBreakMinutes = preferredBreakMinutes == null
                ? Integer.valueOf(Schedule.PREFERRED_BREAK_MINUTES)
                : preferredBreakMinutes;
        travelMinutes = travelMinutes == null ? Integer.valueOf(0) : travelMinutes;
        breaks = breaks == null ? List.of() : breaks;
        unavailableDates = unavailableDates == null ? Set.of() : unavailableDates;
    }

    Schedule schedule(UUID home) {
        Violations violations = new Violations();
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            violations.add("/effectiveTo", "order", "must not be before effectiveFrom");
        }
        Schedule schedule = new Schedule(
                effectiveFrom,
                effectiveTo,
                spans.stream().map(span -> span.at(home)).toList(),
                maxAppointmentsPerDay,
                maxHoursPerDay,
                preferredBreakMinutes,
                travelMinutes,
                breaks.stream().map(Break::rest).toList(),
                unavailableDates,
                workPreferences == null ? WorkPreferences.NONE : workPreferences.preferences(violations));
        refuseOverlaps(schedule.spans(), violations);
        refuseStrayBreaks(schedule, violations);
        if (!unavailableDates.stream().allMatch(schedule::holdsOn)) {
            violations.add("/unavailableDates", "outside-period", "must lie between effectiveFrom and effectiveTo");
        }
        violations.throwIfAny();
        return schedule;
    }

    /** At one location; what lies at others is compared when their zones are known. */
    private static void refuseOverlaps(List<WorkSpan> spans, Violations violations) {
        for (int i = 1; i < spans.size(); i++) {
            WorkSpan span = spans.get(i);
            if (spans.subList(0, i).stream()
                    .anyMatch(other -> other.locationId().equals(span.locationId()) && span.collidesWith(other))) {
                violations.add("/spans/" + i, "overlap", "overlaps another span of the week");
            }
        }
    }

    private static void refuseStrayBreaks(Schedule schedule, Violations violations) {
        List<WorkBreak> breaks = schedule.breaks();
        for (int i = 0; i < breaks.size(); i++) {
            WorkBreak rest = breaks.get(i);
            if (schedule.spans().stream().allMatch(span -> span.pause(rest).isEmpty())) {
                violations.add("/breaks/" + i, "outside-span", "must lie within a span");
            }
            if (breaks.subList(0, i).stream().anyMatch(rest::collidesWith)) {
                violations.add("/breaks/" + i, "overlap", "overlaps another break of the week");
            }
        }
    }
}
