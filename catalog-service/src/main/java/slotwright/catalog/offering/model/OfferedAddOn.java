package slotwright.catalog.offering.model;

import java.util.List;
import java.util.UUID;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.PricingModifiers;
import slotwright.catalog.addon.model.Restrictions;
import slotwright.catalog.site.model.Site;
import slotwright.platform.money.Money;

/**
 * An add-on as it counts for the service that links it.
 *
 * @param terms of the link, as agreed
 * @param maxQuantity the effective one
 * @param minutes effective, per unit
 * @param price effective, per unit
 * @param pricingModifiers of the add-on; none in rows from before
 * @param compatibleWith what both the add-on and the link are for; empty where they have nothing in common
 * @param requirements of the place, besides those of the service; none in rows from before
 * @param restrictions of the add-on; none in rows from before
 * @param requiresApproval whether a booking with it waits for somebody's approval
 */
public record OfferedAddOn(
        UUID id,
        String slug,
        String title,
        String description,
        LinkTerms terms,
        int maxQuantity,
        int minutes,
        Money price,
        PricingModifiers pricingModifiers,
        List<String> compatibleWith,
        Site requirements,
        Restrictions restrictions,
        boolean requiresApproval) {

    public OfferedAddOn {
        pricingModifiers = pricingModifiers == null ? PricingModifiers.NONE : pricingModifiers;
        compatibleWith = compatibleWith == null ? List.of(Compatibility.UNIVERSAL) : compatibleWith;
        requirements = requirements == null ? Site.ANY : requirements;
        restrictions = restrictions == null ? Restrictions.NONE : restrictions;
    }

    /** Whether the two are not offered beside each other, whichever of them says so. */
    public boolean excludes(AddOn other) {
        return restrictions.notWithAddOns().contains(other.id())
                || other.definition().restrictions().notWithAddOns().contains(id);
    }

    /** Minutes never fall below zero, also where the add-on became shorter after it was linked. */
    public static OfferedAddOn of(AddOn addOn, LinkTerms terms) {
        var own = addOn.definition();
        return new OfferedAddOn(
                addOn.id(),
                own.slug(),
                own.title(),
                own.description(),
                terms,
                terms.maxQuantity() == null ? own.maxQuantity() : terms.maxQuantity(),
                Math.max(0, own.minutes() + terms.timeModifierMinutes()),
                terms.priceModifier().applyTo(own.price()),
                own.pricingModifiers(),
                Compatibility.common(own.compatibleWith(), terms.conditions().compatibleWith()),
                own.requirements(),
                own.restrictions(),
                own.requiresApproval());
    }
}
