package slotwright.catalog.addon.model;

import java.util.List;
import slotwright.catalog.site.model.Site;
import slotwright.platform.money.Money;

/**
 * What a manager says about an add-on, whatever service links it; complete, also where a row from before lacks
 * something.
 *
 * @param minutes per unit
 * @param price per unit
 * @param maxQuantity most units in one booking, where a link says nothing else
 * @param compatibleWith what it is for, as with services; {@code universal} means anything
 * @param requirements of the place, besides those of its service
 * @param requiresApproval whether a booking with it waits for somebody's approval
 */
public record AddOnDefinition(
        String title,
        String slug,
        String description,
        int minutes,
        Money price,
        int maxQuantity,
        int displayOrder,
        PricingModifiers pricingModifiers,
        List<String> compatibleWith,
        Site requirements,
        Restrictions restrictions,
        boolean requiresApproval) {

    private static final String UNIVERSAL = "universal";

    public AddOnDefinition {
        pricingModifiers = pricingModifiers == null ? PricingModifiers.NONE : pricingModifiers;
        compatibleWith = compatibleWith == null || compatibleWith.isEmpty() ? List.of(UNIVERSAL) : compatibleWith;
        requirements = requirements == null ? Site.ANY : requirements;
        restrictions = restrictions == null ? Restrictions.NONE : restrictions;
    }
}
