package slotwright.scheduling.absence.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.json.MultiLine;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Amends;
import slotwright.scheduling.absence.model.Period;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.model.Repeat;
import slotwright.scheduling.absence.model.WhoIsAway;
import slotwright.scheduling.absence.model.Whom;
import slotwright.scheduling.window.model.WindowRules;

/**
 * Either {@code from} and {@code to}, or {@code date} with {@code allDay}.
 *
 * @param scope {@code location}, {@code category}, {@code all_staff} or {@code staff}
 * @param locationId the place; for {@code staff} whose clocks are meant, their home location's unless told
 * @param staffIds who is away, for {@code staff}
 * @param categories slugs of the services that do not take place, for {@code category}
 * @param from local, without offset
 * @param to local, exclusive
 * @param date the first one, with {@code allDay}
 * @param lastDate the last one, inclusive; the same unless told
 * @param recurrence by what rule it comes again; without it, it is once
 * @param amends what those are offered whose visits it meets
 * @param onAffected {@code keep} where there may be bookings in this time; without it they are an obstacle
 */
public record AbsenceRequest(
        @NotNull @Pattern(regexp = "location|category|all_staff|staff") String scope,
        UUID locationId,
        @Size(max = 100) Set<@NotNull UUID> staffIds,
        @Size(max = 100) Set<@NotBlank @Size(max = 100) String> categories,
        LocalDateTime from,
        LocalDateTime to,
        LocalDate date,
        LocalDate lastDate,
        Boolean allDay,
        @NotNull
                @Pattern(
                        regexp =
                                "maintenance|holiday|training|emergency|staff_unavailable|equipment_issue|weather|other")
                String reason,
        @Size(max = 1_000) @MultiLine String note,
        @Valid RepeatBody recurrence,
        @Valid AmendsBody amends,
        @Pattern(regexp = "keep") String onAffected) {

    /**
     * @param allowsRescheduling whether they may choose another time; true unless told
     * @param alternativeLocationIds other places that can be offered
     * @param alternativeStaffIds other people
     * @param compensation in the words of the business
     */
    @Schema(name = "Amends")
    public record AmendsBody(
            Boolean allowsRescheduling,
            @Size(max = 20) List<@NotNull UUID> alternativeLocationIds,
            @Size(max = 20) List<@NotNull UUID> alternativeStaffIds,
            @Size(max = 500) @MultiLine String compensation) {

        static AmendsBody of(Amends amends) {
            return new AmendsBody(
                    amends.allowsRescheduling(), amends.locationIds(), amends.staffIds(), amends.compensation());
        }

        Amends amends() {
            return new Amends(
                    allowsRescheduling == null || allowsRescheduling,
                    alternativeLocationIds,
                    alternativeStaffIds,
                    compensation);
        }
    }

    public AbsenceRequest {
        staffIds = staffIds == null ? Set.of() : staffIds;
        categories = categories == null ? Set.of() : categories;
        allDay = allDay != null && allDay;
    }

    AbsenceWish wish() {
        Violations violations = new Violations();
        checkWhom(violations);
        checkWhen(violations);
        violations.throwIfAny();
        return new AbsenceWish(
                new Whom(WhoIsAway.of(scope), locationId, WindowRules.sorted(staffIds), WindowRules.sorted(categories)),
                period(),
                Reason.of(reason),
                note,
                amends == null ? Amends.NONE : amends.amends(),
                onAffected != null);
    }

    private Period period() {
        Repeat repeat = recurrence == null ? null : recurrence.repeat();
        return allDay
                ? new Period(date.atStartOfDay(), last().plusDays(1).atStartOfDay(), true, repeat)
                : new Period(from, to, false, repeat);
    }

    private LocalDate last() {
        return lastDate == null ? date : lastDate;
    }

    private void checkWhom(Violations violations) {
        boolean isStaff = scope.equals("staff");
        if (!isStaff && locationId == null) {
            violations.add("/locationId", "required", "names the place that it is about");
        }
        listed(violations, "/staffIds", staffIds, isStaff);
        listed(violations, "/categories", categories, scope.equals("category"));
    }

    private void listed(Violations violations, String pointer, Set<?> values, boolean wanted) {
        if (wanted && values.isEmpty()) {
            violations.add(pointer, "required", "is needed for absences of scope " + scope);
        } else if (!wanted && !values.isEmpty()) {
            violations.add(pointer, "not-applicable", "is for absences of another scope than " + scope);
        }
    }

    private void checkWhen(Violations violations) {
        require(violations, "/date", date, allDay);
        require(violations, "/from", from, !allDay);
        require(violations, "/to", to, !allDay);
        if (!allDay && lastDate != null) {
            violations.add("/lastDate", "not-applicable", "give date with allDay, or from and to");
        }
        if (!allDay && from != null && to != null && !from.isBefore(to)) {
            violations.add("/to", "order", "must be after from");
        }
        if (allDay && date != null && last().isBefore(date)) {
            violations.add("/lastDate", "order", "must not be before date");
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
