package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Selection.SelectedAddOn;

/**
 * The lines about one item, found as a client finds them: those of a service begin with its base.
 *
 * @param addOn null for the service itself
 */
record ItemLines(Selection selection, SelectedAddOn addOn, List<Line> lines) {

    static List<ItemLines> of(Cart cart, Price price) {
        List<ItemLines> items = new ArrayList<>();
        List<Line> rest = new ArrayList<>(price.lines());
        for (Selection selection : cart.services()) {
            int end = 1;
            while (end < rest.size()
                    && PriceRule.of(rest.get(end)).compareTo(PriceRule.PROMOTION) < 0
                    && PriceRule.of(rest.get(end)) != PriceRule.BASE) {
                end++;
            }
            List<Line> lines = rest.subList(0, end);
            items.add(new ItemLines(selection, null, about(selection.service().serviceId(), lines)));
            selection
                    .addOns()
                    .forEach(addOn -> items.add(
                            new ItemLines(selection, addOn, about(addOn.link().addOnId(), lines))));
            lines.clear();
        }
        return items;
    }

    /** After this step, none of the whole cart among them. */
    Money until(PriceRule last) {
        return lines.stream()
                .filter(line -> PriceRule.of(line).compareTo(last) <= 0)
                .map(Line::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    Money min() {
        return ofAllUnits(
                addOn == null
                        ? selection.service().terms().prices().minPrice()
                        : addOn.link().terms().minPrice());
    }

    Money max() {
        return ofAllUnits(
                addOn == null
                        ? selection.service().terms().prices().maxPrice()
                        : addOn.link().terms().maxPrice());
    }

    private Money ofAllUnits(Money unit) {
        return unit == null || addOn == null ? unit : unit.times(BigDecimal.valueOf(addOn.quantity()));
    }

    private static List<Line> about(UUID id, List<Line> lines) {
        return lines.stream().filter(line -> id.equals(line.itemId())).toList();
    }
}
