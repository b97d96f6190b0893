package slotwright.catalog.addon.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.PricingModifiers;
import slotwright.catalog.addon.model.Restrictions;
import slotwright.catalog.site.model.Site;
import slotwright.catalog.site.rest.SiteRequest;
import slotwright.platform.money.Money;

@Schema(name = "AddOn")
public record AddOnView(
        UUID id,
        long version,
        boolean active,
        String title,
        String slug,
        String description,
        int minutes,
        Money price,
        int maxQuantity,
        int displayOrder,
        @Schema(implementation = AddOnRequest.Modifiers.class) PricingModifiers pricingModifiers,
        List<String> compatibleWith,
        @Schema(implementation = SiteRequest.class) Site requirements,
        @Schema(implementation = RestrictionsRequest.class) Restrictions restrictions,
        boolean requiresApproval,
        Instant createdAt,
        Instant updatedAt) {

    static AddOnView of(AddOn addOn) {
        var said = addOn.definition();
        return new AddOnView(
                addOn.id(),
                addOn.version(),
                addOn.active(),
                said.title(),
                said.slug(),
                said.description(),
                said.minutes(),
                said.price(),
                said.maxQuantity(),
                said.displayOrder(),
                said.pricingModifiers(),
                said.compatibleWith(),
                said.requirements(),
                said.restrictions(),
                said.requiresApproval(),
                addOn.createdAt(),
                addOn.updatedAt());
    }
}
