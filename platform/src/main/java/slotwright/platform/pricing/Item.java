package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;

/**
 * A service of the visit, or one of its add-ons, and what it costs after the steps so far.
 *
 * @param link null for the service itself
 * @param amount of all its units
 */
record Item(Selection selection, LinkedAddOn link, int quantity, Money amount) {

    boolean isService() {
        return link == null;
    }

    UUID serviceId() {
        return selection.service().serviceId();
    }

    ServiceTerms.Prices prices() {
        return selection.service().terms().prices();
    }

    /** @param factor null where the rule has none */
    Line line(PriceRule rule, BigDecimal factor, Money difference) {
        return line(rule, 1, factor, difference, difference);
    }

    Line line(PriceRule rule, Money unit) {
        return line(rule, quantity, null, unit, amount);
    }

    Item costing(Money newAmount) {
        return new Item(selection, link, quantity, newAmount);
    }

    private Line line(PriceRule rule, int units, BigDecimal factor, Money unit, Money whole) {
        UUID id = isService() ? serviceId() : link.addOnId();
        return new Line(rule.text(), id, selection.service().version(), units, factor, unit, whole);
    }
}
