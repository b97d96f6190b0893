package slotwright.scheduling.staff.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.staff.model.DailyHours;
import slotwright.scheduling.staff.model.DayOverride;

/**
 * What is worked on one date instead of everything that the week begins on it; a shift of the evening before stays.
 *
 * @param spans none, or left out, is a day off
 * @param breaks written ones, each within a span
 * @param reason why, or left out
 * @param maxAppointmentsPerDay as the schedule says unless told; so are the other limits
 */
@Schema(
        examples =
                """
                {"date": "2027-03-01", "spans": [{"from": "12:00", "to": "20:00"}], "breaks": [{"from": "16:00", "to": "16:30"}], "reason": "training"}""")
public record OverrideRequest(
        @NotNull LocalDate date,
        @Size(max = 20) List<@NotNull @Valid Span> spans,
        @Size(max = 20) List<@NotNull @Valid Break> breaks,
        @Pattern(regexp = "maintenance|holiday|training|emergency|staff_unavailable|equipment_issue|weather|other")
                String reason,
        @Min(1) @Max(200) Integer maxAppointmentsPerDay,
        @Min(1) @Max(24) Integer maxHoursPerDay,
        @Min(0) @Max(240) Integer preferredBreakMinutes) {

    /**
     * @param to local time; at or before {@code from} it is on the next day
     * @param locationId the person's home location unless told
     */
    @Schema(name = "OverrideSpan")
    public record Span(@NotNull LocalTime from, @NotNull LocalTime to, UUID locationId) {

        DayOverride.DatedSpan at(UUID home) {
            return new DayOverride.DatedSpan(from, to, locationId == null ? home : locationId);
        }
    }

    /** Before the begin of its span it is on the next day. */
    @Schema(name = "OverrideBreak")
    public record Break(@NotNull LocalTime from, @NotNull LocalTime to) {

        DailyHours hours() {
            return new DailyHours(from, to);
        }
    }

    public OverrideRequest {
        spans = spans == null ? List.of() : spans;
        breaks = breaks == null ? List.of() : breaks;
    }

    DayOverride override(UUID home) {
        DayOverride override = new DayOverride(
                date,
                spans.stream().map(span -> span.at(home)).toList(),
                breaks.stream().map(Break::hours).toList(),
                reason,
                maxAppointmentsPerDay,
                maxHoursPerDay,
                preferredBreakMinutes);
        Violations violations = new Violations();
        override.overlappingSpans().forEach(i -> violations.add("/spans/" + i, "overlap", "overlaps another span"));
        override.strayBreaks().forEach(i -> violations.add("/breaks/" + i, "outside-span", "must lie within a span"));
        override.overlappingBreaks().forEach(i -> violations.add("/breaks/" + i, "overlap", "overlaps another break"));
        violations.throwIfAny();
        return override;
    }
}
