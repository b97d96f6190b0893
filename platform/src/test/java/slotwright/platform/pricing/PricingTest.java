package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.Price.Line;

/** The steps in their order, and what their lines say. */
class PricingTest {

    @Test
    void everyRuleCountsInItsOrder() {
        Priced price = CartDraft.in("EUR")
                .on("2026-12-05T10:00")
                .ahead(Duration.ofHours(20))
                .season("12-01", "12-31", "1.2")
                .used(9, 10)
                .tier("gold")
                .amountOff("20.00", "100.00")
                .tax("0.19", false)
                .service("wash", "100.00", wash -> wash.weekend("1.1")
                        .demand("0.1", "0.2")
                        .max("150.00")
                        .several("0.1")
                        .loyal("0.05")
                        .min("130.00")
                        .addOn("foam", "10.00", 2))
                .service("wax", "50.00")
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 20.00",
                        "weekend wash x1.1 10.00",
                        "season wash x1.2 22.00",
                        "demand-high wash x1.2 26.40",
                        "cap wash -8.40",
                        "package wash x0.9 -15.00",
                        "package foam x0.9 -2.00",
                        "loyalty wash x0.95 -6.75",
                        "loyalty foam x0.95 -0.90",
                        "floor wash 1.75",
                        "base wax 50.00",
                        "season wax x1.2 10.00",
                        "promotion wash -12.56",
                        "promotion foam -1.65",
                        "promotion wax -5.79",
                        "tax x0.19 35.55"),
                price.lines());
        assertEquals("231.75 44.65 35.55 222.65", price.sums());
    }

    @Test
    void aLineNamesRuleItemVersionAndFactor() {
        Price price = CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .tax("0.19", false)
                .service("wash", "100.00", wash -> wash.weekend("1.10").addOn("foam", "2.50", 3))
                .priced()
                .price();
        assertEquals(
                List.of(
                        new Line("base", CartDraft.id("wash"), 7, 1, null, eur("100.00"), eur("100.00")),
                        new Line("add-on", CartDraft.id("foam"), 7, 3, null, eur("2.50"), eur("7.50")),
                        new Line(
                                "weekend",
                                CartDraft.id("wash"),
                                7,
                                1,
                                new BigDecimal("1.1"),
                                eur("10.00"),
                                eur("10.00")),
                        new Line("tax", null, 0, 1, new BigDecimal("0.19"), eur("22.33"), eur("22.33"))),
                price.lines());
    }

    @Test
    void withoutAnyTermsItCostsBaseAndAddOnsTimesTheirQuantity() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "80.00", wash -> wash.addOn("wax", "12.50", 3).addOn("check", "0.00", 1))
                .priced();
        assertEquals(List.of("base wash 80.00", "add-on wax 37.50", "add-on check 0.00"), price.lines());
        assertEquals("117.50 0.00 0.00 117.50", price.sums());
    }

    @Test
    void aPriceOfZeroIsLegal() {
        Priced price = CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .season("12-01", "12-31", "1.2")
                .used(0, 0)
                .tier("gold")
                .offer("20", "check", "talk")
                .percentOff("10", null)
                .tax("0.19", true)
                .service("check", "0.00", check -> check.weekend("1.1")
                        .demand("0.1", "0.2")
                        .several("0.1")
                        .loyal("0.05")
                        .max("0.00")
                        .min("0.00")
                        .addOn("leaflet", "0.00", 4))
                .service("talk", "0.00")
                .priced();
        assertEquals(List.of("base check 0.00", "add-on leaflet 0.00", "base talk 0.00"), price.lines());
        assertEquals(List.of(), price.notCombined());
        assertEquals("0.00 0.00 0.00 0.00", price.sums());
    }

    @Test
    void rulesHaveNamesOfTheirOwn() {
        assertEquals(
                PriceRule.values().length,
                Stream.of(PriceRule.values()).map(PriceRule::text).distinct().count());
    }

    @Test
    void aVisitHasAService() {
        assertThrows(IllegalArgumentException.class, () -> CartDraft.in("EUR").build());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
