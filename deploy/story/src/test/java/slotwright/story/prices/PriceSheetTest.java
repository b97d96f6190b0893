package slotwright.story.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slotwright.story.prices.PriceText.Line;

/** That the sheet agrees with itself, and has something to say about every rule. */
class PriceSheetTest {

    private static final List<String> SHEETS =
            List.of("detailing", "salon", "clinic", "detailing-later", "salon-later", "clinic-later");
    private static final Set<String> DISCOUNTS = Set.of("package", "package-offer", "loyalty", "promotion");
    private static final Set<String> RULES = Set.of(
            "add-on",
            "peak",
            "weekend",
            "holiday",
            "window",
            "window-holiday",
            "season",
            "demand-high",
            "demand-low",
            "cap",
            "package",
            "package-offer",
            "loyalty",
            "floor",
            "promotion",
            "tax");
    private static final Pattern SUMS = Pattern.compile("subtotal (\\S+), discount (\\S+), tax (\\S+), total (\\S+)");

    @Test
    void hasTwentyCartsAtLeastForEachOfThreeShops() {
        for (String sheet : SHEETS.subList(0, 3)) {
            assertTrue(PriceSheet.read(sheet).size() >= 20, sheet);
        }
    }

    @Test
    void linesAndTaxesAddUpToTheSums() {
        everyCart().forEach(cart -> {
            Matcher sums = SUMS.matcher(cart.price().sums());
            assertTrue(sums.matches(), cart.name());
            BigDecimal discount =
                    sum(cart, line -> DISCOUNTS.contains(line.rule())).negate();
            BigDecimal subtotal = sum(cart, line -> !DISCOUNTS.contains(line.rule()));
            BigDecimal added = sum(cart.price().addedTaxes().stream());
            BigDecimal tax = sum(cart.price().taxes().stream().map(row -> row.substring(row.lastIndexOf(' ') + 1)));
            same(sums.group(1), subtotal, cart);
            same(sums.group(2), discount, cart);
            same(sums.group(3), tax, cart);
            same(sums.group(4), subtotal.subtract(discount).add(added), cart);
        });
    }

    @Test
    void eachRuleHasACartThatOnlyItChanges() {
        Set<String> changed = new HashSet<>();
        for (String sheet : SHEETS) {
            Map<String, PriceCart> carts =
                    PriceSheet.read(sheet).stream().collect(Collectors.toMap(PriceCart::name, Function.identity()));
            for (PriceCart cart : carts.values()) {
                if (cart.only() != null) {
                    PriceCart beside = carts.get(cart.beside());
                    assertEquals(steps(beside, cart.only()), steps(cart, cart.only()), cart.name());
                    assertTrue(!cart.price().sums().equals(beside.price().sums()), cart.name());
                    changed.add(cart.only());
                }
            }
        }
        assertEquals(RULES, changed);
    }

    /** What the other rules do, whatever the items are called. */
    private static List<String> steps(PriceCart cart, String without) {
        return cart.price().lines().stream()
                .filter(line -> !line.rule().equals(without))
                .map(line -> line.rule() + " " + line.how() + " " + line.amount())
                .toList();
    }

    private static Stream<PriceCart> everyCart() {
        return SHEETS.stream().flatMap(sheet -> PriceSheet.read(sheet).stream());
    }

    private static BigDecimal sum(PriceCart cart, Predicate<Line> which) {
        return sum(cart.price().lines().stream().filter(which).map(Line::amount));
    }

    private static BigDecimal sum(Stream<String> amounts) {
        return amounts.map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void same(String expected, BigDecimal sum, PriceCart cart) {
        assertEquals(0, new BigDecimal(expected).compareTo(sum), () -> cart + ": " + expected + " is not " + sum);
    }
}
