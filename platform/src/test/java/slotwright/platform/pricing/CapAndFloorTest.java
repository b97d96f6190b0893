package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapAndFloorTest {

    @Test
    void premiumsEndAtTheCap() {
        Priced price = CartDraft.in("USD")
                .on(CartDraft.SATURDAY)
                .season("12-01", "12-31", "1.5")
                .service("wash", "100.00", wash -> wash.weekend("1.1").max("150.00"))
                .priced();
        assertEquals(
                List.of("base wash 100.00", "weekend wash x1.1 10.00", "season wash x1.5 55.00", "cap wash -15.00"),
                price.lines());
        assertEquals("150.00 0.00 0.00 150.00", price.sums());
    }

    @Test
    void theCapComesBeforeThePackage() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "100.00", wash -> wash.max("90.00").several("0.1"))
                .service("wax", "50.00")
                .priced();
        assertEquals(
                List.of("base wash 100.00", "cap wash -10.00", "package wash x0.9 -9.00", "base wax 50.00"),
                price.lines());
    }

    @Test
    void theFloorComesAfterLoyalty() {
        Priced price = CartDraft.in("EUR")
                .tier("gold")
                .service("wash", "100.00", wash -> wash.min("95.00").loyal("0.2"))
                .priced();
        assertEquals(List.of("base wash 100.00", "loyalty wash x0.8 -20.00", "floor wash 15.00"), price.lines());
        assertEquals("115.00 20.00 0.00 95.00", price.sums());
    }

    @Test
    void thePriceAtABoundIsNotChanged() {
        Priced price = CartDraft.in("KWD")
                .service("wash", "10.000", wash -> wash.min("10.000").max("10.000"))
                .priced();
        assertEquals(List.of("base wash 10.000"), price.lines());
    }

    @Test
    void theFloorHoldsForTheBasePriceToo() {
        Priced price = CartDraft.in("JPY")
                .service("check", "0", check -> check.min("500"))
                .priced();
        assertEquals(List.of("base check 0", "floor check 500"), price.lines());
    }

    @Test
    void boundsOfTheServiceAreNotThoseOfItsAddOns() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "100.00", wash -> wash.max("100.00").addOn("polish", "150.00", 1))
                .service("wax", "40.00", wax -> wax.min("40.00").addOn("cloth", "1.00", 1))
                .priced();
        assertEquals(
                List.of("base wash 100.00", "add-on polish 150.00", "base wax 40.00", "add-on cloth 1.00"),
                price.lines());
    }

    @Test
    void boundsOfAnAddOnAreForEachUnit() {
        Priced capped = CartDraft.in("EUR")
                .service(
                        "wash",
                        "100.00",
                        wash -> wash.addOn(wash.draft("wax", "12.00").max("10.00"), 3))
                .priced();
        assertEquals(List.of("base wash 100.00", "add-on wax 36.00", "cap wax -6.00"), capped.lines());
        Priced raised = CartDraft.in("EUR")
                .tier("silver")
                .service("wash", "100.00", wash -> wash.loyal("0.5")
                        .addOn(wash.draft("wax", "12.00").min("10.00"), 3))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on wax 36.00",
                        "loyalty wash x0.5 -50.00",
                        "loyalty wax x0.5 -18.00",
                        "floor wax 12.00"),
                raised.lines());
    }
}
