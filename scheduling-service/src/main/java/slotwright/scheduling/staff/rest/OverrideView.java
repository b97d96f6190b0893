package slotwright.scheduling.staff.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.scheduling.staff.model.DailyHours;
import slotwright.scheduling.staff.model.DayOverride;
import slotwright.scheduling.staff.store.OverrideRow;

/** @param maxAppointmentsPerDay missing where the schedule decides; so are the other limits */
public record OverrideView(
        UUID id,
        long version,
        UUID staffId,
        LocalDate date,
        List<DayOverride.DatedSpan> spans,
        List<DailyHours> breaks,
        String reason,
        Integer maxAppointmentsPerDay,
        Integer maxHoursPerDay,
        Integer preferredBreakMinutes,
        Instant createdAt,
        Instant updatedAt) {

    static OverrideView of(OverrideRow row) {
        DayOverride override = row.override();
        return new OverrideView(
                row.id(),
                row.version(),
                row.staffId(),
                override.date(),
                override.spans(),
                override.breaks(),
                override.reason(),
                override.maxAppointmentsPerDay(),
                override.maxHoursPerDay(),
                override.preferredBreakMinutes(),
                row.createdAt(),
                row.updatedAt());
    }
}
