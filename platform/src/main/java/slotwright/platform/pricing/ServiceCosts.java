package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Price.NotCombined;

/**
 * What one service of the visit and its add-ons cost after the steps so far, and why.
 *
 * @param items the service first, then its add-ons
 */
record ServiceCosts(Cart cart, Selection selection, List<Item> items, List<Line> lines, List<NotCombined> notCombined) {

    ServiceCosts {
        items = List.copyOf(items);
        lines = List.copyOf(lines);
        notCombined = List.copyOf(notCombined);
    }

    static ServiceCosts none(Cart cart, Selection selection) {
        return new ServiceCosts(cart, selection, List.of(), List.of(), List.of());
    }

    ServiceTerms.Prices prices() {
        return selection.service().terms().prices();
    }

    UUID serviceId() {
        return selection.service().serviceId();
    }

    ServiceCosts with(Item item, Line line) {
        return new ServiceCosts(cart, selection, and(items, List.of(item)), and(lines, List.of(line)), notCombined);
    }

    /** Each of these items costs that many times what it cost before. */
    ServiceCosts times(Factor factor, Predicate<Item> which) {
        return changed(
                factor.rule(),
                factor.value(),
                item -> which.test(item) ? item.amount().times(factor.value()) : item.amount());
    }

    /** The first of these factors counts; the others are named where it changes anything. */
    ServiceCosts firstOf(List<Factor> ranked, Predicate<Item> which) {
        if (ranked.isEmpty()) {
            return this;
        }
        ServiceCosts after = times(ranked.get(0), which);
        return after.lines.size() == lines.size() ? after : after.without(ranked.subList(1, ranked.size()));
    }

    /** A line for each item that costs something else now. */
    ServiceCosts changed(PriceRule rule, BigDecimal factor, Amount amount) {
        List<Item> after = new ArrayList<>();
        List<Line> more = new ArrayList<>();
        for (Item item : items) {
            Money now = amount.of(item);
            if (!now.equals(item.amount())) {
                more.add(item.line(rule, factor, now.minus(item.amount())));
            }
            after.add(item.costing(now));
        }
        return new ServiceCosts(cart, selection, after, and(lines, more), notCombined);
    }

    /** What an item costs from now on. */
    interface Amount {
        Money of(Item item);
    }

    /** A step: from what the steps before it left to what those behind it go on with. */
    interface Step extends UnaryOperator<ServiceCosts> {}

    private ServiceCosts without(List<Factor> factors) {
        List<NotCombined> more =
                factors.stream().map(factor -> factor.notCombined(serviceId())).toList();
        return new ServiceCosts(cart, selection, items, lines, and(notCombined, more));
    }

    private static <T> List<T> and(List<T> before, List<T> more) {
        List<T> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }
}
