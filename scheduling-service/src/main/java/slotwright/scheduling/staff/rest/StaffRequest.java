package slotwright.scheduling.staff.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.window.model.WindowRules;

/**
 * @param active true unless told
 * @param skills codes such as {@code interior}, as services ask for them
 * @param experienceLevel left out where it is unknown: the person then does nothing that asks for experience
 */
@Schema(
        examples =
                """
                {"name": "Bo", "homeLocationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44",
                 "skills": ["interior", "exterior"], "experienceLevel": "senior"}""")
public record StaffRequest(
        @NotBlank @Size(max = 200) String name,
        Boolean active,
        @NotNull UUID homeLocationId,
        @Size(max = 100) Set<@NotBlank @Size(max = 60) String> skills,
        @Schema(enumeration = {"trainee", "junior", "experienced", "senior", "master"})
                @Pattern(regexp = "trainee|junior|experienced|senior|master")
                String experienceLevel) {

    public StaffRequest {
        active = active == null ? Boolean.TRUE : active;
        skills = skills == null ? Set.of() : skills;
    }

    StaffDetails details() {
        return new StaffDetails(name.strip(), active, homeLocationId, WindowRules.sorted(skills), experienceLevel);
    }
}
