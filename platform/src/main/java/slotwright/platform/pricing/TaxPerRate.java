package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Price.Tax;

/** Tax of all items with one rate together, so that it is rounded once. */
final class TaxPerRate {

    private TaxPerRate() {}

    static CartCosts tax(CartCosts costs) {
        boolean included = costs.cart().location().pricesIncludeTax();
        List<Tax> taxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        perRate(costs).forEach((rate, taxed) -> {
            Tax tax = new Tax(rate, taxed, included ? within(taxed, rate) : taxed.times(rate), included);
            taxes.add(tax);
            if (!included && tax.amount().amount().signum() != 0) {
                lines.add(line(tax));
            }
        });
        return costs.taxed(taxes, lines);
    }

    private static Map<BigDecimal, Money> perRate(CartCosts costs) {
        Map<BigDecimal, Money> sums = new TreeMap<>();
        for (Item item : costs.items()) {
            BigDecimal rate = rate(item, costs.cart().location());
            if (rate != null) {
                sums.merge(Factor.plain(rate), item.amount(), Money::plus);
            }
        }
        return sums;
    }

    private static BigDecimal rate(Item item, Location location) {
        BigDecimal own = item.prices().taxRate();
        return own == null ? location.taxRate() : own;
    }

    /** {@code taxed - taxed / (1 + rate)} as one fraction, so that nothing is rounded before the end. */
    private static Money within(Money taxed, BigDecimal rate) {
        BigDecimal amount = taxed.amount()
                .multiply(rate)
                .divide(BigDecimal.ONE.add(rate), taxed.amount().scale(), RoundingMode.HALF_UP);
        return new Money(amount, taxed.currency());
    }

    private static Line line(Tax tax) {
        return new Line(PriceRule.TAX.text(), null, 0, 1, tax.rate(), tax.amount(), tax.amount());
    }
}
