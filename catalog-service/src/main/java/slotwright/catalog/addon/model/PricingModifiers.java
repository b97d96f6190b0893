package slotwright.catalog.addon.model;

import slotwright.platform.money.Money;

/**
 * Which of its service's price rules count for an add-on's price too; none, unless said.
 *
 * @param timePremium peak hours, weekends, holidays and windows
 * @param minPrice the floor of one unit, or null
 * @param maxPrice its cap, or null
 */
public record PricingModifiers(boolean timePremium, boolean season, boolean demand, Money minPrice, Money maxPrice) {

    public static final PricingModifiers NONE = new PricingModifiers(false, false, false, null, null);
}
