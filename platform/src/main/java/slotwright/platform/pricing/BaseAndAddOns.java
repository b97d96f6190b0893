package slotwright.platform.pricing;

import java.math.BigDecimal;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
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
