package slotwright.catalog.offering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.http.Price;
import slotwright.catalog.offering.model.Resources;
import slotwright.platform.contract.Experience;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** Who and what does a service. */
@Schema(
        name = "ServiceResources",
        description = "Who and what does the service.",
        additionalProperties = Schema.False.class)
public record ResourcesRequest(
        @Schema(description = "Who does it. Absent: one of the staff, whoever it is") @Valid Staff staff,
        @Schema(description = "What is needed for it, each kind once; at most 100. Absent: nothing") @Size(max = 100)
                List<@NotNull @Valid Equipment> equipment,
        @Schema(description = "What it uses up. Absent: nothing") @Valid Supplies supplies)
        implements CrossChecked {

    @Override
    public void crossCheck(Findings findings) {
        Repeated.find(equipment, Equipment::kind, index -> "/equipment/" + index + "/kind", findings);
    }

    Resources resources() {
        return new Resources(
                staff == null ? null : staff.staff(),
                equipment == null
                        ? null
                        : equipment.stream().map(Equipment::equipment).toList(),
                supplies == null ? null : supplies.supplies());
    }

    @Schema(name = "ServiceStaff", description = "Who does the service.", additionalProperties = Schema.False.class)
    public record Staff(
            @Schema(description = "The fewest people, 1 to 20", defaultValue = "1") @Min(1) @Max(20) Integer min,
            @Schema(description = "The most people, 1 to 20; at least min. Absent: as many as min") @Min(1) @Max(20)
                    Integer max,
            @Schema(
                            description = "Skills that everybody who does it has, all of them; at most 50 of at most 60"
                                    + " characters",
                            defaultValue = "[]",
                            uniqueItems = true,
                            examples = "[\"interior\"]")
                    @Size(max = 50)
                    @UniqueElements
                    List<@NotBlank @Size(max = 60) String> requiredSkills,
            @Schema(
                            description = "The lowest level of experience that will do. Absent: any",
                            enumeration = {"trainee", "junior", "experienced", "senior", "master"},
                            examples = "senior")
                    String experienceLevel,
            @Schema(
                            description = "Whether only those of the staff do it whose certifiedServices name it",
                            defaultValue = "false")
                    Boolean certifiedOnly)
            implements CrossChecked {

        @Override
        public void crossCheck(Findings findings) {
            findings.addUnlessKnown("/experienceLevel", "unknown-level", experienceLevel, Experience.LEVELS);
            Resources.Staff complete = staff();
            if (complete.min() > complete.max()) {
                findings.add("/max", "out-of-range", "must be at least min (" + complete.min() + ")", "/min");
            }
        }

        private Resources.Staff staff() {
            return new Resources.Staff(min, max, requiredSkills, experienceLevel, certifiedOnly);
        }
    }

    @Schema(
            name = "ServiceEquipment",
            description = "A kind of equipment that is needed.",
            additionalProperties = Schema.False.class)
    public record Equipment(
            @Schema(description = "Its name, at most 60 characters", examples = "steamer") @NotBlank @Size(max = 60)
                    String kind,
            @Schema(description = "How many of it, 1 to 100", defaultValue = "1") @Min(1) @Max(100) Integer quantity) {

        private Resources.Equipment equipment() {
            return new Resources.Equipment(kind, quantity);
        }
    }

    @Schema(
            name = "ServiceSupplies",
            description = "What one visit uses up.",
            additionalProperties = Schema.False.class)
    public record Supplies(
            @Schema(
                            description = "What they cost for one visit, in the base price's currency, 0 to 1000000000."
                                    + " Absent: not known")
                    @Price
                    Money estimatedCost,
            @Schema(
                            description =
                                    "How much of each supply one visit takes, by its name of at most 60 characters;"
                                            + " at most 100 of them, each 0 to 1000000",
                            maxProperties = 100,
                            examples = "{\"shampoo\": 0.05}")
                    @Size(max = 100)
                    Map<
                                    @NotBlank @Size(max = 60) String,
                                    @NotNull @DecimalMin("0") @DecimalMax("1000000") @Digits(integer = 7, fraction = 4)
                                    BigDecimal>
                            usage) {

        private Resources.Supplies supplies() {
            return new Resources.Supplies(estimatedCost, usage);
        }
    }
}
