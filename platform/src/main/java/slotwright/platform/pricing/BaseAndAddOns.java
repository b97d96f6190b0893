package slotwright.platform.pricing;

import java.math.BigDecimal;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/** What is bought: the items that all other steps work on. */
final class BaseAndAddOns {

    private BaseAndAddOns() {}

    static ServiceCosts base(ServiceCosts costs) {
        ServiceVersion service = costs.selection().service();
        Money price = costs.prices()
                .locationPrices()
                .getOrDefault(costs.cart().location().resourceId(), service.basePrice());
        Item item = new Item(costs.selection(), null, 1, price);
        return costs.with(item, item.line(PriceRule.BASE, price));
    }

    /** A percentage of what stands there; nothing where the service says nothing about the level. */
    static ServiceCosts level(ServiceCosts costs) {
        ServiceTerms.Level level =
                costs.selection().service().terms().level(costs.cart().level());
        return level == null
                ? costs
                : costs.times(new Factor(PriceRule.LEVEL, level.pricePercent().movePointLeft(2)), item -> true);
    }

    static ServiceCosts addOns(ServiceCosts costs) {
        ServiceCosts all = costs;
        for (SelectedAddOn addOn : costs.selection().addOns()) {
            Money unit = addOn.link().price();
            Item item = new Item(
                    costs.selection(),
                    addOn.link(),
                    addOn.quantity(),
                    unit.times(BigDecimal.valueOf(addOn.quantity())));
            all = all.with(item, item.line(PriceRule.ADD_ON, unit));
        }
        return all;
    }
}
