package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.time.Duration;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.ServiceTerms.Demand;

/** What the time of the year and the other visits of the day do to a price. */
final class SeasonAndDemand {

    private SeasonAndDemand() {}

    /** Seasons that overlap all count. */
    static ServiceCosts season(ServiceCosts costs) {
        ServiceCosts after = costs;
        for (Season season : costs.cart().location().seasons()) {
            if (season.has(costs.cart().start().date())) {
                after = after.times(
                        new Factor(PriceRule.SEASON, season.multiplier()),
                        item -> item.isService() || item.link().terms().season());
            }
        }
        return after;
    }

    /** In steps: all of the premium or the discount, or nothing. */
    static ServiceCosts demand(ServiceCosts costs) {
        Demand demand = costs.prices().demand();
        Cart cart = costs.cart();
        if (demand == null || cart.utilisation() == null || cart.start().instant() == null) {
            return costs;
        }
        BigDecimal share = cart.utilisation().share();
        if (isHigh(demand, share)) {
            return after(costs, Factor.plus(PriceRule.DEMAND_HIGH, demand.highPremium()));
        }
        if (isLow(demand, share) && isNear(demand, cart)) {
            return after(
                    costs,
                    Factor.plus(PriceRule.DEMAND_LOW, demand.lowDiscount().negate()));
        }
        return costs;
    }

    private static ServiceCosts after(ServiceCosts costs, Factor factor) {
        return costs.times(
                factor, item -> item.isService() || item.link().terms().demand());
    }

    private static boolean isHigh(Demand demand, BigDecimal share) {
        return demand.highPremium() != null && demand.highAbove() != null && share.compareTo(demand.highAbove()) > 0;
    }

    private static boolean isLow(Demand demand, BigDecimal share) {
        return demand.lowDiscount() != null && demand.lowBelow() != null && share.compareTo(demand.lowBelow()) < 0;
    }

    static boolean isNear(Demand demand, Cart cart) {
        if (cart.start().instant() == null) {
            return false;
        }
        Duration ahead = Duration.between(cart.pricedAt(), cart.start().instant());
        return ahead.compareTo(Duration.ofHours(demand.lowWithinHours())) <= 0;
    }
}
