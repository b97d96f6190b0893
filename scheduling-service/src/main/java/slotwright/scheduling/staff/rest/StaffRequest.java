package slotwright.scheduling.staff.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Violations;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.window.model.WindowRules;

/**
 * @param active true unless told
 * @param skills codes such as {@code interior}, as services ask for them
 * @param experienceLevel left out where it is unknown: the person then does nothing that asks for experience
 * @param skillRatings from 1 to 5, for some of the skills; among people who fit as well the best rated stands first
 * @param certifiedServices ids of services that are for certified people only, which this person may do
 * @param hourlyRate what an hour of the person costs the business, in the currency of the home location; never shown to
 *     customers
 */
@Schema(
        examples =
                """
                {"name": "Bo", "homeLocationId": "c3f9a4d0-8e21-4b6f-a1d7-5e0b9c2f8a44",
                 "skills": ["interior", "exterior"], "experienceLevel": "senior",
                 "skillRatings": {"interior": 4.5}, "certifiedServices": ["5f0e8a9c-3d6f-4b0a-9a57-1c2d3e4f5a6b"],
                 "hourlyRate": {"amount": "24.00", "currency": "EUR"}}""")
public record StaffRequest(
        @NotBlank @Size(max = 200) String name,
        Boolean active,
        @NotNull UUID homeLocationId,
        @Size(max = 100) Set<@NotBlank @Size(max = 60) String> skills,
        @Schema(enumeration = {"trainee", "junior", "experienced", "senior", "master"})
                @Pattern(regexp = "trainee|junior|experienced|senior|master")
                String experienceLevel,
        @Size(max = 100)
                Map<
                                @NotBlank @Size(max = 60) String,
                                @NotNull @DecimalMin("1") @DecimalMax("5") @Digits(integer = 1, fraction = 2)
                                BigDecimal>
                        skillRatings,
        @Size(max = 200) List<@NotNull UUID> certifiedServices,
        Money hourlyRate) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    public StaffRequest {
        active = active == null ? Boolean.TRUE : active;
        skills = skills == null ? Set.of() : skills;
        skillRatings = skillRatings == null ? Map.of() : skillRatings;
        certifiedServices = certifiedServices == null ? List.of() : certifiedServices;
    }

    /** @throws slotwright.platform.problem.Problem 400 where a rating is of no skill, or the rate of no amount there is */
    StaffDetails details() {
        Violations violations = new Violations();
        if (!skills.containsAll(skillRatings.keySet())) {
            violations.add("/skillRatings", "unknown-skill", "must be of the person's skills");
        }
        if (hourlyRate != null
                && (hourlyRate.isNegative() || hourlyRate.amount().compareTo(MOST) > 0)) {
            violations.add("/hourlyRate/amount", "out-of-range", "must be between 0 and " + MOST);
        }
        violations.throwIfAny();
        return new StaffDetails(
                name.strip(), active, homeLocationId, WindowRules.sorted(skills), experienceLevel, terms());
    }

    /** Ratings that are the same number are the same, however it was written. */
    private StaffTerms terms() {
        Map<String, BigDecimal> ratings = new TreeMap<>();
        skillRatings.forEach((skill, rating) -> ratings.put(skill, rating.stripTrailingZeros()));
        return new StaffTerms(ratings, Set.copyOf(certifiedServices), hourlyRate);
    }
}
