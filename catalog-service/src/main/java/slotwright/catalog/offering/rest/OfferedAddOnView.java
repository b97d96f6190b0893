package slotwright.catalog.offering.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.offering.model.OfferedAddOn;
import slotwright.platform.money.Money;

@Schema(name = "OfferedAddOn", description = "An add-on on the terms of one service; minutes and price count per unit")
public record OfferedAddOnView(
        UUID id,
        String slug,
        String title,
        String description,
        boolean required,
        boolean recommended,
        int displayOrder,
        int maxQuantity,
        int minutes,
        Money price,
        PriceModifierBody priceModifier,
        int timeModifierMinutes) {

    static OfferedAddOnView of(OfferedAddOn addOn) {
        var terms = addOn.terms();
        return new OfferedAddOnView(
                addOn.id(),
                addOn.slug(),
                addOn.title(),
                addOn.description(),
                terms.required(),
                terms.recommended(),
                terms.displayOrder(),
                addOn.maxQuantity(),
                addOn.minutes(),
                addOn.price(),
                PriceModifierBody.of(terms.priceModifier()),
                terms.timeModifierMinutes());
    }
}
