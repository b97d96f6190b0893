package slotwright.platform.pricing;

import java.math.BigDecimal;
import slotwright.platform.money.Money;

/** Bounds of a price: the service's own for itself, an add-on's own for each of its units. */
final class CapAndFloor {

    private CapAndFloor() {}

    static ServiceCosts cap(ServiceCosts costs) {
        return costs.changed(PriceRule.CAP, null, item -> {
            Money unit = item.isService()
                    ? item.prices().maxPrice()
                    : item.link().terms().maxPrice();
            return unit == null ? item.amount() : smaller(item.amount(), ofAllUnits(unit, item));
        });
    }

    static ServiceCosts floor(ServiceCosts costs) {
        return costs.changed(PriceRule.FLOOR, null, item -> {
            Money unit = item.isService()
                    ? item.prices().minPrice()
                    : item.link().terms().minPrice();
            return unit == null ? item.amount() : larger(item.amount(), ofAllUnits(unit, item));
        });
    }

    private static Money ofAllUnits(Money unit, Item item) {
        return unit.times(BigDecimal.valueOf(item.quantity()));
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money larger(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
