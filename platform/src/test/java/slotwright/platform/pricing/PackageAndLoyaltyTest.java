package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageAndLoyaltyTest {

    @Test
    void twoServicesOfAVisitEachCostLessByTheirOwnRateWithTheirAddOns() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "100.00", wash -> wash.several("0.1").addOn("foam", "10.00", 2))
                .service("wax", "50.00", wax -> wax.several("0.05").addOn("cloth", "4.00", 1))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 20.00",
                        "package wash x0.9 -10.00",
                        "package foam x0.9 -2.00",
                        "base wax 50.00",
                        "add-on cloth 4.00",
                        "package wax x0.95 -2.50",
                        "package cloth x0.95 -0.20"),
                price.lines());
        assertEquals("174.00 14.70 0.00 159.30", price.sums());
    }

    @Test
    void theSameServiceTwiceIsNoPackage() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "100.00", wash -> wash.several("0.1"))
                .service("wash", "100.00", wash -> wash.several("0.1"))
                .priced();
        assertEquals(List.of("base wash 100.00", "base wash 100.00"), price.lines());
    }

    @Test
    void aPackageOfTheCatalogNeedsAllItsServicesAndTakesNothingOffOthers() {
        CartDraft cart = CartDraft.in("EUR")
                .offer("20", "wash", "wax")
                .service("wash", "100.00", wash -> wash.addOn("foam", "10.00", 1));
        assertEquals(
                List.of("base wash 100.00", "add-on foam 10.00"), cart.priced().lines());
        Priced whole = cart.service("wax", "50.00").service("dry", "30.00").priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 10.00",
                        "package-offer wash x0.8 -20.00",
                        "package-offer foam x0.8 -2.00",
                        "base wax 50.00",
                        "package-offer wax x0.8 -10.00",
                        "base dry 30.00"),
                whole.lines());
    }

    @Test
    void theLargerOfServicesDiscountAndPackageCountsForEachService() {
        Priced price = CartDraft.in("EUR")
                .offer("15", "wash", "wax")
                .service("wash", "100.00", wash -> wash.several("0.1"))
                .service("wax", "50.00", wax -> wax.several("0.2").addOn("cloth", "10.00", 1))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "package-offer wash x0.85 -15.00",
                        "base wax 50.00",
                        "add-on cloth 10.00",
                        "package wax x0.8 -10.00",
                        "package cloth x0.8 -2.00"),
                price.lines());
        assertEquals(List.of("package wash x0.9", "package-offer wax x0.85"), price.notCombined());
    }

    @Test
    void theBestOfSeveralPackagesCounts() {
        Priced price = CartDraft.in("EUR")
                .offer("10", "wash", "wax")
                .offer("12.5", "wash", "dry")
                .service("wash", "100.00")
                .service("wax", "50.00")
                .service("dry", "30.00")
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "package-offer wash x0.875 -12.50",
                        "base wax 50.00",
                        "package-offer wax x0.9 -5.00",
                        "base dry 30.00",
                        "package-offer dry x0.875 -3.75"),
                price.lines());
        assertEquals(List.of("package-offer wash x0.9"), price.notCombined());
    }

    @Test
    void aPackageCountsWhileItIsValidAtTheMomentOfPricing() {
        CartDraft cart = CartDraft.in("EUR").service("wash", "100.00").service("wax", "50.00");
        Instant now = cart.pricedAt();
        assertEquals("150.00", cart.offer("20", now, "wash", "wax").priced().total());
        assertEquals(
                "120.00",
                cart.offer("20", now.plusSeconds(1), "wash", "wax").priced().total());
    }

    @Test
    void loyaltyCountsForACustomerWithATierOnly() {
        CartDraft cart = CartDraft.in("JPY")
                .service("wash", "1005", wash -> wash.loyal("0.1").addOn("foam", "105", 1));
        assertEquals(List.of("base wash 1005", "add-on foam 105"), cart.priced().lines());
        assertEquals(
                List.of("base wash 1005", "add-on foam 105", "loyalty wash x0.9 -100", "loyalty foam x0.9 -10"),
                cart.tier("silver").priced().lines());
    }

    @Test
    void loyaltyMultipliesWhatThePackageLeaves() {
        Priced price = CartDraft.in("KWD")
                .tier("gold")
                .service("wash", "10.000", wash -> wash.several("0.1").loyal("0.055"))
                .service("wax", "5.000")
                .priced();
        assertEquals(
                List.of("base wash 10.000", "package wash x0.9 -1.000", "loyalty wash x0.945 -0.495", "base wax 5.000"),
                price.lines());
        assertEquals("15.000 1.495 0.000 13.505", price.sums());
    }

    @Test
    void allMayBeTakenOff() {
        Priced price = CartDraft.in("EUR")
                .tier("gold")
                .service("wash", "100.00", wash -> wash.several("1").loyal("1"))
                .service("wax", "0.00", wax -> wax.several("0.5").loyal("0.5"))
                .priced();
        assertEquals(List.of("base wash 100.00", "package wash x0 -100.00", "base wax 0.00"), price.lines());
        assertEquals("0.00", price.total());
    }
}
