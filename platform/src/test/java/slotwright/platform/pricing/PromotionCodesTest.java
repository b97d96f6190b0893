package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionCodesTest {

    @Test
    void aPercentageIsRoundedOnceAndSpreadOverTheItems() {
        Priced price = CartDraft.in("USD")
                .percentOff("10", null)
                .service("wash", "33.33", wash -> wash.addOn("foam", "33.33", 1))
                .service("wax", "33.34")
                .priced();
        assertEquals(
                List.of(
                        "base wash 33.33",
                        "add-on foam 33.33",
                        "base wax 33.34",
                        "promotion wash x0.9 -3.33",
                        "promotion foam x0.9 -3.33",
                        "promotion wax x0.9 -3.34"),
                price.lines());
        assertEquals("100.00 10.00 0.00 90.00", price.sums());
    }

    @Test
    void anAmountIsSpreadInProportionAndTheRestGoesToTheLargestRemainders() {
        Priced price = CartDraft.in("JPY")
                .amountOff("100", null)
                .service("wash", "500")
                .service("wax", "300")
                .service("dry", "299")
                .priced();
        assertEquals(
                List.of("promotion wash -46", "promotion wax -27", "promotion dry -27"),
                price.lines().subList(3, 6));
        assertEquals("1099 100 0 999", price.sums());
    }

    @Test
    void ofEqualRemaindersTheFirstItemIsRoundedUp() {
        Priced price = CartDraft.in("KWD")
                .amountOff("1.000", null)
                .service("wash", "7.000")
                .service("wax", "7.000")
                .service("dry", "7.000")
                .priced();
        assertEquals(
                List.of("promotion wash -0.334", "promotion wax -0.333", "promotion dry -0.333"),
                price.lines().subList(3, 6));
    }

    @Test
    void itCountsForItsServicesWithTheirAddOnsOnly() {
        Priced price = CartDraft.in("EUR")
                .percentOff("50", null, "wax")
                .service("wash", "100.00", wash -> wash.addOn("foam", "10.00", 1))
                .service("wax", "50.00", wax -> wax.addOn("cloth", "4.00", 1))
                .priced();
        assertEquals(
                List.of("promotion wax x0.5 -25.00", "promotion cloth x0.5 -2.00"),
                price.lines().subList(4, 6));
        assertEquals("137.00", price.total());
    }

    @Test
    void itNeverTakesOffMoreThanItsServicesCost() {
        Priced price = CartDraft.in("EUR")
                .amountOff("80.00", null, "wax")
                .service("wash", "100.00")
                .service("wax", "50.00", wax -> wax.addOn("cloth", "0.00", 1))
                .priced();
        assertEquals(
                List.of("base wash 100.00", "base wax 50.00", "add-on cloth 0.00", "promotion wax -50.00"),
                price.lines());
        assertEquals(
                "0.00",
                CartDraft.in("EUR")
                        .percentOff("100", null)
                        .service("wash", "99.99")
                        .priced()
                        .total());
    }

    @Test
    void theMinimumIsComparedWithTheCartAsItIsBefore() {
        CartDraft cart = CartDraft.in("EUR")
                .tier("gold")
                .service("wash", "100.00", wash -> wash.loyal("0.1"))
                .service("wax", "10.00");
        assertEquals("90.00", cart.amountOff("10.00", "100.00").priced().total());
        assertEquals("90.00", cart.amountOff("10.00", "100.00", "wax").priced().total());
        assertEquals("100.00", cart.amountOff("10.00", "100.01").priced().total());
    }

    @Test
    void aloneItGoesBelowTheFloor() {
        Priced price = CartDraft.in("EUR")
                .amountOff("30.00", null)
                .service("wash", "100.00", wash -> wash.min("90.00"))
                .priced();
        assertEquals("100.00 30.00 0.00 70.00", price.sums());
    }

    @Test
    void whereThereIsNothingToPayItTakesNothing() {
        assertEquals(
                List.of("base check 0.00"),
                CartDraft.in("EUR")
                        .amountOff("30.00", null)
                        .service("check", "0.00")
                        .priced()
                        .lines());
        assertEquals(
                List.of("base check 5.00"),
                CartDraft.in("EUR")
                        .percentOff("30", null, "other")
                        .service("check", "5.00")
                        .priced()
                        .lines());
    }
}
