package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;
import slotwright.platform.pricing.Price.Tax;

/** What holds for the price of every cart. */
final class PriceProperties {

    private static final Set<PriceRule> WHEN = EnumSet.range(PriceRule.PEAK, PriceRule.WINDOW_HOLIDAY);

    private static final Set<PriceRule> BOUGHT = EnumSet.of(PriceRule.BASE, PriceRule.ADD_ON);

    private PriceProperties() {}

    static void theTotalIsTheSumOfTheLines(Cart cart, Price price) {
        assertEquals(price.total(), sum(price, line -> true));
    }

    static void theTotalIsTheSubtotalWithoutDiscountAndWithAddedTax(Cart cart, Price price) {
        Money added = cart.location().pricesIncludeTax() ? zero(price) : price.tax();
        assertEquals(price.total(), price.subtotal().minus(price.discount()).plus(added));
        assertEquals(zero(price).minus(price.discount()), sum(price, line -> PriceRule.of(line)
                .isDiscount()));
    }

    static void nothingIsBelowZero(Cart cart, Price price) {
        Stream.of(price.subtotal(), price.discount(), price.tax(), price.total())
                .forEach(sum -> assertFalse(sum.isNegative()));
        ItemLines.of(cart, price)
                .forEach(item -> assertFalse(item.until(PriceRule.FLOOR).isNegative(), item::toString));
        Map<UUID, Money> byItem = new HashMap<>();
        price.lines().stream()
                .filter(line -> line.itemId() != null)
                .forEach(line -> byItem.merge(line.itemId(), line.amount(), Money::plus));
        byItem.values().forEach(amount -> assertFalse(amount.isNegative()));
    }

    static void onlyWhatIsBoughtHasALineWithoutAnAmount(Cart cart, Price price) {
        for (Line line : price.lines()) {
            boolean bought = BOUGHT.contains(PriceRule.of(line));
            assertTrue(bought || line.amount().amount().signum() != 0, line::toString);
            assertEquals(line.amount(), line.unitAmount().times(BigDecimal.valueOf(line.quantity())));
        }
    }

    static void aLineIsItsFactorOfWhatTheLinesBeforeLeft(Cart cart, Price price) {
        for (ItemLines item : ItemLines.of(cart, price)) {
            Money before = item.lines().get(0).amount();
            for (Line line : item.lines().subList(1, item.lines().size())) {
                if (line.factor() != null) {
                    assertEquals(before.times(line.factor()).minus(before), line.amount(), item::toString);
                }
                before = before.plus(line.amount());
            }
        }
    }

    static void theCapHoldsBeforeDiscounts(Cart cart, Price price) {
        for (ItemLines item : ItemLines.of(cart, price)) {
            Money max = item.max();
            assertTrue(max == null || item.until(PriceRule.CAP).compareTo(max) <= 0, item::toString);
        }
    }

    static void theFloorHoldsUntilThePromotion(Cart cart, Price price) {
        for (ItemLines item : ItemLines.of(cart, price)) {
            Money min = item.min();
            assertTrue(min == null || item.until(PriceRule.FLOOR).compareTo(min) >= 0, item::toString);
        }
    }

    static void thePromotionTakesNoMoreThanItMay(Cart cart, Price price) {
        Money taken = zero(price).minus(sum(price, line -> PriceRule.of(line) == PriceRule.PROMOTION));
        PromotionCode code = cart.promotion();
        if (code == null) {
            assertEquals(zero(price), taken);
            return;
        }
        List<ItemLines> items = ItemLines.of(cart, price);
        Money all = sum(price, items.stream().map(item -> item.until(PriceRule.FLOOR)));
        Money counting = sum(
                price,
                items.stream()
                        .filter(item -> code.serviceIds().isEmpty()
                                || code.serviceIds()
                                        .contains(item.selection().service().serviceId()))
                        .map(item -> item.until(PriceRule.FLOOR)));
        Money wanted = code.amount() == null ? counting.times(code.percent().movePointLeft(2)) : code.amount();
        boolean enough = code.minimum() == null || all.compareTo(code.minimum()) >= 0;
        Money most = wanted.compareTo(counting) < 0 ? wanted : counting;
        assertEquals(enough ? most : zero(price), taken);
    }

    static void taxesAddUp(Cart cart, Price price) {
        assertEquals(price.tax(), sum(price, price.taxes().stream().map(Tax::amount)));
        Money lines = sum(price, line -> PriceRule.of(line) == PriceRule.TAX);
        assertEquals(cart.location().pricesIncludeTax() ? zero(price) : price.tax(), lines);
        Money taxed = sum(price, price.taxes().stream().map(Tax::taxed));
        assertTrue(taxed.compareTo(price.subtotal().minus(price.discount())) <= 0);
        for (Tax tax : price.taxes()) {
            BigDecimal net = tax.taxed().amount();
            BigDecimal rate = tax.included() ? BigDecimal.ONE.add(tax.rate()) : BigDecimal.ONE;
            BigDecimal twiceOff = tax.amount().amount().multiply(rate).subtract(net.multiply(tax.rate()));
            BigDecimal unit = BigDecimal.ONE.movePointLeft(net.scale()).multiply(rate);
            assertTrue(twiceOff.abs().multiply(BigDecimal.valueOf(2)).compareTo(unit) <= 0, tax::toString);
        }
        assertEquals(
                price.taxes().size(),
                price.taxes().stream().map(Tax::rate).distinct().count());
    }

    static void ofAllThatSayWhenOneCounts(Cart cart, Price price) {
        for (ItemLines item : ItemLines.of(cart, price)) {
            List<Line> when = item.lines().stream()
                    .filter(line -> WHEN.contains(PriceRule.of(line)))
                    .toList();
            assertTrue(when.size() <= 1, item::toString);
        }
    }

    static void theSameCartCostsTheSame(Cart cart, Price price) {
        assertEquals(price, Pricing.of(cart));
    }

    static Money zero(Price price) {
        return Money.zero(price.total().currency());
    }

    private static Money sum(Price price, Predicate<Line> which) {
        return sum(price, price.lines().stream().filter(which).map(Line::amount));
    }

    private static Money sum(Price price, Stream<Money> amounts) {
        return amounts.reduce(zero(price), Money::plus);
    }
}
