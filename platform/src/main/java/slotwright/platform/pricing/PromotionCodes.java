package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;

/** What a code takes off the services for which it counts, with their add-ons. */
final class PromotionCodes {

    private PromotionCodes() {}

    static CartCosts promotion(CartCosts costs) {
        PromotionCode code = costs.cart().promotion();
        return code == null || !reachesMinimum(code, costs) ? costs : spread(code, costs);
    }

    private static boolean reachesMinimum(PromotionCode code, CartCosts costs) {
        return code.minimum() == null
                || costs.sum(costs.items().stream().map(Item::amount)).compareTo(code.minimum()) >= 0;
    }

    private static CartCosts spread(PromotionCode code, CartCosts costs) {
        List<Money> takenOff = Shares.of(discount(code, costs), countingFor(code, costs));
        List<Item> items = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < costs.items().size(); i++) {
            Item item = costs.items().get(i);
            Money difference = Money.zero(costs.currency()).minus(takenOff.get(i));
            items.add(item.costing(item.amount().plus(difference)));
            if (difference.isNegative()) {
                lines.add(item.line(PriceRule.PROMOTION, factor(code), difference));
            }
        }
        return costs.with(items, lines);
    }

    /** Never more than there is to take it off. */
    private static Money discount(PromotionCode code, CartCosts costs) {
        Money most = costs.sum(countingFor(code, costs).stream());
        Money wanted = code.percent() == null
                ? code.amount()
                : most.times(code.percent().movePointLeft(2));
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    /** What each item costs, zero where the code does not count for it. */
    private static List<Money> countingFor(PromotionCode code, CartCosts costs) {
        return costs.items().stream()
                .map(item -> code.serviceIds().isEmpty() || code.serviceIds().contains(item.serviceId())
                        ? item.amount()
                        : Money.zero(costs.currency()))
                .toList();
    }

    private static BigDecimal factor(PromotionCode code) {
        return code.percent() == null
                ? null
                : Factor.percent(PriceRule.PROMOTION, code.percent().negate()).value();
    }
}
