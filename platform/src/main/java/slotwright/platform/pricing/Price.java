package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import slotwright.platform.money.Money;

/**
 * A price with its reasons; the lines add up to the total.
 *
 * @param notCombined what would have counted too, had not something larger
 * @param taxes one for each rate, of what is in the total
 * @param subtotal of the services and add-ons, before discounts
 * @param discount all that is taken off, as a positive amount
 * @param tax of all rates
 * @param total what is to be paid
 */
public record Price(
        List<Line> lines,
        List<NotCombined> notCombined,
        List<Tax> taxes,
        Money subtotal,
        Money discount,
        Money tax,
        Money total) {

    /** Of a price that was stored before there were discounts and taxes, these are none. */
    public Price {
        lines = List.copyOf(lines);
        notCombined = notCombined == null ? List.of() : List.copyOf(notCombined);
        taxes = taxes == null ? List.of() : List.copyOf(taxes);
        discount = discount == null ? Money.zero(total.currency()) : discount;
        tax = tax == null ? Money.zero(total.currency()) : tax;
    }

    /** Whether a promotion code has taken anything off. */
    public boolean hasPromotion() {
        return lines.stream().anyMatch(line -> line.rule().equals(PriceRule.PROMOTION.text()));
    }

    /** What the promotion code was taken off, or would be. */
    public Money beforePromotion() {
        return lines.stream()
                .filter(line -> !line.rule().equals(PriceRule.PROMOTION.text())
                        && !line.rule().equals(PriceRule.TAX.text()))
                .map(Line::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    /**
     * @param rule that made the line, by its {@link PriceRule#text}
     * @param itemId the service or the add-on that it is about; null for a line about the whole cart
     * @param itemVersion the version of the service in which the rule and its figures stand, or that they were applied
     *     to where they are the location's or a promotion's; 0 for a line about the whole cart
     * @param factor that the step multiplied with, or null where it did not
     * @param unitAmount of one unit; of the whole line where units make no sense
     */
    public record Line(
            String rule,
            UUID itemId,
            long itemVersion,
            int quantity,
            BigDecimal factor,
            Money unitAmount,
            Money amount) {}

    /** @param rule that would have made a line with this factor */
    public record NotCombined(String rule, UUID itemId, BigDecimal factor) {}

    /**
     * @param rate a fraction of one
     * @param taxed the amount that the rate counts for, with the tax where it is included
     * @param included whether the prices hold it; else it is a line of its own
     */
    public record Tax(BigDecimal rate, Money taxed, Money amount, boolean included) {}
}
