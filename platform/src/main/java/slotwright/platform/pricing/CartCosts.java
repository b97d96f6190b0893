package slotwright.platform.pricing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Price.NotCombined;
import slotwright.platform.pricing.Price.Tax;

/**
 * What all services of the visit cost together after the steps so far, and why.
 *
 * @param items of all services, in the order of the services
 */
record CartCosts(Cart cart, List<Item> items, List<Line> lines, List<NotCombined> notCombined, List<Tax> taxes) {

    /** A step: from what the steps before it left to what those behind it go on with. */
    interface Step extends UnaryOperator<CartCosts> {}

    static CartCosts of(Cart cart, List<ServiceCosts> services) {
        return new CartCosts(
                cart,
                services.stream().flatMap(one -> one.items().stream()).toList(),
                services.stream().flatMap(one -> one.lines().stream()).toList(),
                services.stream().flatMap(one -> one.notCombined().stream()).toList(),
                List.of());
    }

    Currency currency() {
        return items.get(0).amount().currency();
    }

    /** @param more the lines that made these items of those before */
    CartCosts with(List<Item> newItems, List<Line> more) {
        return new CartCosts(cart, newItems, and(more), notCombined, taxes);
    }

    /** @param more a line for each tax that is not in the items' amounts */
    CartCosts taxed(List<Tax> newTaxes, List<Line> more) {
        return new CartCosts(cart, items, and(more), notCombined, newTaxes);
    }

    Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency()), Money::plus);
    }

    Price price() {
        Money beforeDiscounts = sum(amounts(lines, false));
        Money discounts = sum(amounts(lines, true));
        return new Price(
                lines,
                notCombined,
                taxes,
                beforeDiscounts,
                Money.zero(currency()).minus(discounts),
                sum(taxes.stream().map(Tax::amount)),
                sum(lines.stream().map(Line::amount)));
    }

    private static Stream<Money> amounts(List<Line> lines, boolean discounts) {
        return lines.stream()
                .filter(line -> PriceRule.of(line) != PriceRule.TAX
                        && PriceRule.of(line).isDiscount() == discounts)
                .map(Line::amount);
    }

    private List<Line> and(List<Line> more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return all;
    }
}
