package slotwright.scheduling.staff.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.scheduling.staff.model.Schedule;
import slotwright.scheduling.staff.model.WorkBreak;
import slotwright.scheduling.staff.model.WorkPreferences;
import slotwright.scheduling.staff.model.WorkSpan;
import slotwright.scheduling.staff.store.ScheduleRow;

public record ScheduleView(
        UUID id,
        long version,
        UUID staffId,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        List<WorkSpan> spans,
        int maxAppointmentsPerDay,
        int maxHoursPerDay,
        int preferredBreakMinutes,
        int travelMinutes,
        List<WorkBreak> breaks,
        Set<LocalDate> unavailableDates,
        WorkPreferences workPreferences,
        Instant createdAt,
        Instant updatedAt) {

    static ScheduleView of(ScheduleRow row) {
        Schedule schedule = row.schedule();
        return new ScheduleView(
                row.id(),
                row.version(),
                row.staffId(),
                schedule.effectiveFrom(),
                schedule.effectiveTo(),
                schedule.spans(),
                schedule.maxAppointmentsPerDay(),
                schedule.maxHoursPerDay(),
                schedule.preferredBreakMinutes(),
                schedule.travelMinutes(),
                schedule.breaks(),
                schedule.unavailableDates(),
                schedule.preferences(),
                row.createdAt(),
                row.updatedAt());
    }
}
