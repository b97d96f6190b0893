package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The steps say what the rules say, each cart worked out twice in different ways. */
class SlowPriceTest {

    private static final long SEED = 20261122;

    @Test
    void theStepsAgreeWithTheSameRulesWrittenDownAnotherWay() {
        SplittableRandom seeds = new SplittableRandom(SEED);
        for (int i = 0; i < 2_000; i++) {
            long seed = seeds.nextLong();
            Cart cart = RandomCarts.cart(seed);
            Price price = Pricing.of(cart);
            assertEquals(
                    SlowPrice.of(cart),
                    new SlowPrice(
                            price.subtotal().amount(),
                            price.discount().amount(),
                            price.tax().amount(),
                            price.total().amount()),
                    () -> "cart of seed " + seed + ": " + cart + " costs " + price);
        }
    }
}
