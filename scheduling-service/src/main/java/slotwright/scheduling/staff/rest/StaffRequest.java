package slotwright.scheduling.staff.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.window.model.WindowRules;

/**
 * @param active true unless told
 * @param skills codes such as {@code interior}, as services ask for them
 */
public record StaffRequest(
        @NotBlank @Size(max = 200) String name,
        Boolean active,
        @NotNull UUID homeLocationId,
        @Size(max = 100) Set<@NotBlank @Size(max = 60) String> skills) {

    public StaffRequest {
        active = active == null ? Boolean.TRUE : active;
        skills = skills == null ? Set.of() : skills;
    }

    StaffDetails details() {
        return new StaffDetails(name.strip(), active, homeLocationId, WindowRules.sorted(skills));
    }
}
