package slotwright.scheduling.absence.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.json.MultiLine;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.window.model.WindowRules;

/**
 * Either {@code from} and {@code to}, or {@code date} with {@code allDay}.
 *
 * @param scope {@code location} or {@code staff}
 * @param locationId the closed location; for people whose clocks are meant, their home location's unless told
 * @param staffIds who is away, for {@code staff}
 * @param from local, without offset
 * @param to local, exclusive
 * @param onAffected {@code keep} where there may be bookings in this time; without it they are an obstacle
 */
public record AbsenceRequest(
        @NotNull @Pattern(regexp = "location|staff") String scope,
        UUID locationId,
        @Size(max = 100) Set<@NotNull UUID> staffIds,
        LocalDateTime from,
        LocalDateTime to,
        LocalDate date,
        Boolean allDay,
        @NotNull
                @Pattern(
                        regexp =
                                "maintenance|holiday|training|emergency|staff_unavailable|equipment_issue|weather|other")
                String reason,
        @Size(max = 1_000) @MultiLine String note,
        @Pattern(regexp = "keep") String onAffected) {

    public AbsenceRequest {
        staffIds = staffIds == null ? Set.of() : staffIds;
        allDay = allDay != null && allDay;
    }

    AbsenceWish wish() {
        Violations violations = new Violations();
        checkWhom(violations);
        checkWhen(violations);
        violations.throwIfAny();
        return new AbsenceWish(
                WhoIsAway.of(scope),
                locationId,
                WindowRules.sorted(staffIds),
                allDay ? date.atStartOfDay() : from,
                allDay ? date.plusDays(1).atStartOfDay() : to,
                allDay,
                Reason.of(reason),
                note,
                onAffected != null);
    }

    private void checkWhom(Violations violations) {
        boolean isLocation = scope.equals("location");
        if (isLocation && locationId == null) {
            violations.add("/locationId", "required", "names the location that is closed");
        }
        if (isLocation && !staffIds.isEmpty()) {
            violations.add("/staffIds", "not-applicable", "is for absences of staff");
        }
        if (!isLocation && staffIds.isEmpty()) {
            violations.add("/staffIds", "required", "names who is away");
        }
    }

    private void checkWhen(Violations violations) {
        require(violations, "/date", date, allDay);
        require(violations, "/from", from, !allDay);
        require(violations, "/to", to, !allDay);
        if (!allDay && from != null && to != null && !from.isBefore(to)) {
            violations.add("/to", "order", "must be after from");
        }
    }

    private static void require(Violations violations, String pointer, Object value, boolean wanted) {
        if (wanted && value == null) {
            violations.add(pointer, "required", "is needed: date with allDay, or from and to");
        } else if (!wanted && value != null) {
            violations.add(pointer, "not-applicable", "give date with allDay, or from and to");
        }
    }
}
