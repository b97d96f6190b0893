package slotwright.catalog.offering.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import slotwright.catalog.naming.Slug;
import slotwright.catalog.offering.model.LinkTerms;
import slotwright.catalog.offering.model.PriceModifier;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** The terms on which a service offers an add-on, whole. What is absent has its default. */
@Schema(name = "LinkRequest")
public record LinkRequest(
        @Schema(description = "Added to each booking by the server", defaultValue = "false") Boolean required,
        @Schema(defaultValue = "false") Boolean recommended,
        @Schema(description = "Ascending; equal ones by title", defaultValue = "0") @Min(0) @Max(1_000_000)
                Integer displayOrder,
        @Schema(description = "The add-on's own limit if absent") @Min(1) @Max(100) Integer maxQuantity,
        @Schema(description = "No modifier if absent") @Valid PriceModifierBody priceModifier,
        @Schema(description = "Added to the add-on's minutes per unit", defaultValue = "0") @Min(-1440) @Max(1440)
                Integer timeModifierMinutes,
        @Schema(description = "Under which it is offered, all of them. Absent: always") @Valid Conditions conditions) {

    @Schema(
            name = "LinkConditions",
            description = "When a service offers an add-on; all of them must hold.",
            additionalProperties = Schema.False.class)
    public record Conditions(
            @Schema(
                            description =
                                    "What the visit must be for, besides what the add-on is for, at most 100 names"
                                            + " of at most 60 characters; universal means anything",
                            defaultValue = "[\"universal\"]",
                            examples = "[\"long_hair\"]")
                    @Size(max = 100)
                    @UniqueElements
                    List<@NotNull @Size(max = 60) @Pattern(regexp = Slug.PATTERN) String> compatibleWith,
            @Schema(description = "The first local start date on which it is offered. Absent: no first one")
                    LocalDate from,
            @Schema(description = "The last such date, not before from. Absent: no last one") LocalDate to,
            @Schema(
                            description =
                                    "Other add-ons of the service, all of which must be chosen with it; at most 20",
                            defaultValue = "[]")
                    @Size(max = 20)
                    @UniqueElements
                    List<@NotNull UUID> withAddOns)
            implements CrossChecked {

        @Override
        public void crossCheck(Findings findings) {
            if (from != null && to != null && to.isBefore(from)) {
                findings.add("/to", "out-of-range", "must not be before from", "/from");
            }
        }
    }

    LinkTerms terms() {
        return new LinkTerms(
                requireNonNullElse(required, false),
                requireNonNullElse(recommended, false),
                requireNonNullElse(displayOrder, 0),
                maxQuantity,
                priceModifier == null ? PriceModifier.NONE : priceModifier.modifier(),
                requireNonNullElse(timeModifierMinutes, 0),
                conditions == null
                        ? null
                        : new LinkTerms.Conditions(
                                conditions.compatibleWith(),
                                conditions.from(),
                                conditions.to(),
                                conditions.withAddOns()));
    }
}
