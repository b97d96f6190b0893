package slotwright.catalog.offering.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.http.Price;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.platform.json.MultiLine;
import slotwright.platform.money.Money;

/** A service as a manager sends it, whole. What is absent has its default. */
@Schema(
        name = "ServiceRequest",
        examples =
                """
                {"title": "Interior detailing", "category": "interior", "baseDurationMinutes": 90, "bufferMinutes": 15,
                 "basePrice": {"amount": "120.00", "currency": "USD"},
                 "resources": {"staff": {"requiredSkills": ["interior"]}}, "rules": {"minAdvanceHours": 24}}""")
public record ServiceRequest(
        @Schema(examples = "Interior detailing") @NotBlank @Size(max = 120) String title,
        @Schema(description = "Made from the title if absent", examples = "interior-detailing")
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String slug,
        @Schema(description = "The slug of an active category", examples = "interior")
                @NotNull
                @Size(max = Slug.MAX_LENGTH)
                @Pattern(regexp = Slug.PATTERN)
                String category,
        @Schema(defaultValue = "") @MultiLine @Size(max = 4000) String description,
        @Schema(description = "For the customer, before the visit", defaultValue = "") @MultiLine @Size(max = 4000)
                String instructions,
        @Schema(examples = "90") @NotNull @Min(1) @Max(1440) Integer baseDurationMinutes,
        @Schema(defaultValue = "0") @Min(0) @Max(480) Integer bufferBeforeMinutes,
        @Schema(description = "Kept free after a visit", defaultValue = "15") @Min(0) @Max(480) Integer bufferMinutes,
        @NotNull @Price Money basePrice,
        @Schema(description = "Above one it is sold by seats", defaultValue = "1") @Min(1) @Max(1000)
                Integer capacityPerSession,
        @Schema(defaultValue = "true") Boolean usesBay,
        @Schema(description = "Empty: at every location of the same currency") @Size(max = 100) @UniqueElements
                List<@NotNull UUID> locationIds,
        @Schema(description = "Ascending; equal ones by title", defaultValue = "0") @Min(0) @Max(1_000_000)
                Integer displayOrder,
        @Valid Requirements requirements,
        @Valid Resources resources,
        @Valid Rules rules) {

    @Schema(name = "ServiceRequirements")
    public record Requirements(
            @Schema(defaultValue = "0") @Min(0) @Max(480) Integer preparationMinutes,
            @Schema(defaultValue = "0") @Min(0) @Max(480) Integer cleanupMinutes) {

        private ServiceDefinition.Requirements definition() {
            return new ServiceDefinition.Requirements(
                    requireNonNullElse(preparationMinutes, 0), requireNonNullElse(cleanupMinutes, 0));
        }
    }

    @Schema(name = "ServiceResources")
    public record Resources(@Valid Staff staff) {

        private ServiceDefinition.Resources definition() {
            return new ServiceDefinition.Resources(
                    requireNonNullElse(staff, new Staff(null)).definition());
        }
    }

    @Schema(name = "ServiceStaff")
    public record Staff(
            @Schema(description = "All of them are needed") @Size(max = 50) @UniqueElements
                    List<@NotBlank @Size(max = 60) String> requiredSkills) {

        private ServiceDefinition.Staff definition() {
            return new ServiceDefinition.Staff(requireNonNullElse(requiredSkills, List.of()));
        }
    }

    @Schema(name = "ServiceRules")
    public record Rules(
            @Schema(description = "Notice in elapsed hours", defaultValue = "24") @Min(0) @Max(8760)
                    Integer minAdvanceHours,
            @Schema(description = "Horizon in local dates", defaultValue = "90") @Min(1) @Max(366)
                    Integer maxAdvanceDays) {

        private ServiceDefinition.Rules definition() {
            return new ServiceDefinition.Rules(
                    requireNonNullElse(minAdvanceHours, 24), requireNonNullElse(maxAdvanceDays, 90));
        }
    }

    ServiceDefinition definition(UUID id) {
        return definition(slug == null ? Slug.of(title, "service", id) : slug);
    }

    /** A change without a slug leaves it as it is. */
    ServiceDefinition definition(ServiceDefinition before) {
        return definition(slug == null ? before.slug() : slug);
    }

    private ServiceDefinition definition(String name) {
        return new ServiceDefinition(
                title,
                name,
                category,
                requireNonNullElse(description, ""),
                requireNonNullElse(instructions, ""),
                baseDurationMinutes,
                requireNonNullElse(bufferBeforeMinutes, 0),
                requireNonNullElse(bufferMinutes, 15),
                basePrice,
                requireNonNullElse(capacityPerSession, 1),
                requireNonNullElse(usesBay, true),
                requireNonNullElse(locationIds, List.of()),
                requireNonNullElse(displayOrder, 0),
                requireNonNullElse(requirements, new Requirements(null, null)).definition(),
                requireNonNullElse(resources, new Resources(null)).definition(),
                requireNonNullElse(rules, new Rules(null, null)).definition());
    }
}
