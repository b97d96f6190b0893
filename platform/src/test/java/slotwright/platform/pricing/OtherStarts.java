package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The same visit at other times: what does not tell them apart makes no difference to their prices. */
final class OtherStarts {

    private static final List<Duration> LATER =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(5), Duration.ofDays(7));

    private OtherStarts() {}

    static void inEqualCircumstancesItCostsTheSame(Cart cart, Price price) {
        List<When> starts = new ArrayList<>();
        starts.add(When.on(cart.start().date()));
        if (cart.start().instant() != null) {
            LATER.forEach(later -> starts.add(When.at(cart.start().instant().plus(later), ZoneOffset.UTC)));
        }
        for (When start : starts) {
            Cart other = at(cart, start);
            if (Circumstances.of(other).equals(Circumstances.of(cart))) {
                assertEquals(price, Pricing.of(other), () -> "at " + start);
            }
        }
    }

    private static Cart at(Cart cart, When start) {
        return new Cart(
                cart.services(),
                cart.location(),
                start,
                cart.window(),
                cart.pricedAt(),
                cart.utilisation(),
                cart.tier(),
                cart.promotion(),
                cart.packages(),
                cart.level());
    }
}
