package slotwright.scheduling.staff.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.day.model.StaffCalendar;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkSpan;

/**
 * A week that comes back from {@code effectiveFrom} to {@code effectiveTo}, both inclusive; without the latter for
 * ever.
 *
 * @param maxAppointmentsPerDay 8 unless told
 * @param maxHoursPerDay 8 unless told
 */
public record ScheduleRequest(
        @NotNull LocalDate effectiveFrom,
        LocalDate effectiveTo,
        @NotNull @Size(max = 100) List<@NotNull @Valid Span> spans,
        @Min(1) @Max(200) Integer maxAppointmentsPerDay,
        @Min(1) @Max(24) Integer maxHoursPerDay) {

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

    public ScheduleRequest {
        maxAppointmentsPerDay = maxAppointmentsPerDay == null
                ? Integer.valueOf(StaffCalendar.DEFAULT_LIMITS.maxAppointmentsPerDay())
                : maxAppointmentsPerDay;
        maxHoursPerDay = maxHoursPerDay == null
                ? Integer.valueOf(StaffCalendar.DEFAULT_LIMITS.maxHoursPerDay())
                : maxHoursPerDay;
    }

    Schedule schedule(UUID home) {
        Violations violations = new Violations();
        if (effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            violations.add("/effectiveTo", "order", "must not be before effectiveFrom");
        }
        List<WorkSpan> worked = spans.stream().map(span -> span.at(home)).toList();
        for (int i = 1; i < worked.size(); i++) {
            if (worked.subList(0, i).stream().anyMatch(worked.get(i)::collidesWith)) {
                violations.add("/spans/" + i, "overlap", "overlaps another span of the week");
            }
        }
        violations.throwIfAny();
        return new Schedule(effectiveFrom, effectiveTo, worked, maxAppointmentsPerDay, maxHoursPerDay);
    }
}
