package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * What holds for every cart: for ten thousand that are always the same, or in the soak profile for a million that
 * nobody has seen.
 */
class PricePropertiesTest {

    private static final boolean SOAK = Boolean.getBoolean("slotwright.soak");
    private static final int CARTS = SOAK ? 1_000_000 : 10_000;
    private static final long SEED =
            Long.getLong("slotwright.seed", SOAK ? new SplittableRandom().nextLong() : 20261122);

    private static final List<BiConsumer<Cart, Price>> PROPERTIES = List.of(
            PriceProperties::theTotalIsTheSumOfTheLines,
            PriceProperties::theTotalIsTheSubtotalWithoutDiscountAndWithAddedTax,
            PriceProperties::nothingIsBelowZero,
            PriceProperties::onlyWhatIsBoughtHasALineWithoutAnAmount,
            PriceProperties::aLineIsItsFactorOfWhatTheLinesBeforeLeft,
            PriceProperties::theCapHoldsBeforeDiscounts,
            PriceProperties::theFloorHoldsUntilThePromotion,
            PriceProperties::thePromotionTakesNoMoreThanItMay,
            PriceProperties::taxesAddUp,
            PriceProperties::ofAllThatSayWhenOneCounts,
            PriceProperties::theSameCartCostsTheSame,
            LargerCarts::anotherAddOnIsNeverCheaper,
            LargerCarts::anotherServiceIsNeverCheaperUnlessAPackageSaysSo,
            OtherStarts::inEqualCircumstancesItCostsTheSame);

    @Test
    void everyPropertyHoldsForEveryCart() {
        System.out.println(CARTS + " carts of seed " + SEED + " (-Dslotwright.seed=" + SEED + ")");
        SplittableRandom seeds = new SplittableRandom(SEED);
        Map<PriceRule, Integer> seen = new EnumMap<>(PriceRule.class);
        for (int i = 0; i < CARTS; i++) {
            long seed = seeds.nextLong();
            Cart cart = RandomCarts.cart(seed);
            Price price = Pricing.of(cart);
            for (BiConsumer<Cart, Price> property : PROPERTIES) {
                try {
                    property.accept(cart, price);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("cart of seed " + seed + ": " + cart + " costs " + price, e);
                }
            }
            price.lines().stream().map(PriceRule::of).distinct().forEach(rule -> seen.merge(rule, 1, Integer::sum));
        }
        everyRuleCountsInOneOfAHundredCarts(seen);
    }

    private static void everyRuleCountsInOneOfAHundredCarts(Map<PriceRule, Integer> seen) {
        for (PriceRule rule : PriceRule.values()) {
            assertTrue(seen.getOrDefault(rule, 0) > CARTS / 100, () -> rule + " counts too seldom: " + seen);
        }
    }
}
