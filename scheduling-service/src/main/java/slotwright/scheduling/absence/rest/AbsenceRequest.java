package slotwright.scheduling.absence.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.json.MultiLine;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Amends;
import slotwright.scheduling.absence.model.Instead;
import slotwright.scheduling.absence.model.OnAffected;
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
 * @param parentId of which recurring absence this one stands instead of an occurrence
 * @param occurrence when that occurrence begins, local
 * @param onAffected what becomes of bookings in this time: {@code keep} or {@code cancel}; without it they are an
 *     obstacle
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
        @Schema(description = ON_AFFECTED) @Pattern(regexp = "keep|cancel") String onAffected,
        @Schema(description = PARENT) UUID parentId,
        @Schema(
                        description = "The local date, or date and time, on which that occurrence begins",
                        examples = "2026-12-01")
                @Size(max = 40)
                String occurrence) {

    private static final String PARENT = "The recurring absence of the same people or place of which this one stands"
            + " instead of one occurrence, as soon as it is approved; with occurrence";

    static final String ON_AFFECTED = "What becomes of bookings in this time: keep (they stay, and are listed until"
            + " somebody moves them) or cancel (the business cancels them). Without it they are an obstacle. Staff say"
            + " cancel only where amends.allowsRescheduling is false; in an emergency it is keep";

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
        Instead instead = instead(violations);
        checkWhom(violations);
        checkWhen(violations);
        if ("cancel".equals(onAffected) && "emergency".equals(reason)) {
            violations.add("/onAffected", "emergency-keeps", "in an emergency bookings are kept, for people to move");
        }
        violations.throwIfAny();
        return new AbsenceWish(
                new Whom(WhoIsAway.of(scope), locationId, WindowRules.sorted(staffIds), WindowRules.sorted(categories)),
                period(),
                Reason.of(reason),
                note,
                amends == null ? Amends.NONE : amends.amends(),
                OnAffected.of(onAffected),
                instead);
    }

    private Instead instead(Violations violations) {
        if (parentId == null && occurrence == null) {
            return null;
        }
        if (parentId == null || occurrence == null) {
            violations.add(
                    parentId == null ? "/parentId" : "/occurrence", "required", "is needed: parentId with occurrence");
            return null;
        }
        if (recurrence != null) {
            violations.add("/recurrence", "not-applicable", "what stands instead of one occurrence is once");
        }
        try {
            LocalDateTime begin = occurrence.contains("T") ? LocalDateTime.parse(occurrence) : null;
            return begin == null
                    ? new Instead(parentId, LocalDate.parse(occurrence), null)
                    : new Instead(parentId, begin.toLocalDate(), begin.toLocalTime());
        } catch (DateTimeParseException e) {
            violations.add("/occurrence", "format", "must be a local date, or date and time without offset");
            return null;
        }
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
