package slotwright.catalog.offering.rest;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.LinkTerms;
import slotwright.catalog.offering.model.PriceModifier;
import slotwright.platform.problem.Violations;

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
                Integer timeModifierMinutes) {

    LinkTerms terms() {
        Violations violations = new Violations();
        PriceModifier modifier = priceModifier == null ? PriceModifier.NONE : priceModifier.modifier(violations);
        violations.throwIfAny();
        return new LinkTerms(
                requireNonNullElse(required, false),
                requireNonNullElse(recommended, false),
                requireNonNullElse(displayOrder, 0),
                maxQuantity,
                modifier,
                requireNonNullElse(timeModifierMinutes, 0));
    }
}
