package slotwright.scheduling.location.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.problem.Violations;

/** All holidays of the location; those that are missing are holidays no more. */
public record HolidaysRequest(@NotNull @Size(max = 100) List<@NotNull @Valid Day> holidays) {

    /** @param closed true unless told: a closed holiday has no slots */
    public record Day(@NotNull LocalDate date, @NotBlank @Size(max = 100) String name, Boolean closed) {

        public Day {
            closed = closed == null ? Boolean.TRUE : closed;
        }
    }

    List<Holiday> sorted() {
        Violations violations = new Violations();
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            if (!dates.add(holidays.get(i).date())) {
                violations.add("/holidays/" + i + "/date", "duplicate", "is in the list already");
            }
        }
        violations.throwIfAny();
        return holidays.stream()
                .map(day -> new Holiday(day.date(), day.name().strip(), day.closed()))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }
}
