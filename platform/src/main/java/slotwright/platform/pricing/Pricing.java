package slotwright.platform.pricing;

import java.util.List;

/** The ordered steps that make a price. The same for a quote, a booking, and the indicative price of a slot. */
public final class Pricing {

    private static final List<ServiceCosts.Step> EACH_SERVICE = List.of(
            BaseAndAddOns::base,
            BaseAndAddOns::level,
            BaseAndAddOns::addOns,
            TimePremium::timePremium,
            SeasonAndDemand::season,
            SeasonAndDemand::demand,
            CapAndFloor::cap,
            PackageAndLoyalty::packages,
            PackageAndLoyalty::loyalty,
            CapAndFloor::floor);

    private static final List<CartCosts.Step> WHOLE_CART = List.of(PromotionCodes::promotion, TaxPerRate::tax);

    private Pricing() {}

    /**
     * What the visit costs. The lines of a service stand together and begin with its base; those about the whole cart
     * come last.
     */
    public static Price of(Cart cart) {
        CartCosts costs = CartCosts.of(
                cart,
                cart.services().stream()
                        .map(selection -> ofService(cart, selection))
                        .toList());
        for (CartCosts.Step step : WHOLE_CART) {
            costs = step.apply(costs);
        }
        return costs.price();
    }

    private static ServiceCosts ofService(Cart cart, Selection selection) {
        ServiceCosts costs = ServiceCosts.none(cart, selection);
        for (ServiceCosts.Step step : EACH_SERVICE) {
            costs = step.apply(costs);
        }
        return costs;
    }
}
