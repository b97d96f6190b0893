package slotwright.catalog.offering.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.addon.model.PricingModifiers;
import slotwright.catalog.addon.model.Restrictions;
import slotwright.catalog.addon.rest.AddOnRequest;
import slotwright.catalog.addon.rest.RestrictionsRequest;
import slotwright.catalog.offering.model.LinkTerms;
import slotwright.catalog.offering.model.OfferedAddOn;
import slotwright.catalog.site.model.Site;
import slotwright.catalog.site.rest.SiteRequest;
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
        int timeModifierMinutes,
        @Schema(implementation = AddOnRequest.Modifiers.class) PricingModifiers pricingModifiers,
        @Schema(description = "What both the add-on and its conditions are for") List<String> compatibleWith,
        @Schema(implementation = LinkRequest.Conditions.class) LinkTerms.Conditions conditions,
        @Schema(implementation = SiteRequest.class) Site requirements,
        @Schema(implementation = RestrictionsRequest.class) Restrictions restrictions,
        boolean requiresApproval) {

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
                terms.timeModifierMinutes(),
                addOn.pricingModifiers(),
                addOn.compatibleWith(),
                terms.conditions(),
                addOn.requirements(),
                addOn.restrictions(),
                addOn.requiresApproval());
    }
}
