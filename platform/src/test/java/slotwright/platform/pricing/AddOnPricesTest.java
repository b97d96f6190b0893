package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An add-on costs what it costs, except where its terms take in what its service goes through. */
class AddOnPricesTest {

    @Test
    void withoutModifiersOnlyTheServiceRisesAndFalls() {
        Priced price = busySaturday()
                .service("wash", "100.00", wash -> wash.weekend("1.1")
                        .demand("0.1", "0.2")
                        .max("150.00")
                        .addOn("foam", "10.00", 2))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 20.00",
                        "weekend wash x1.1 10.00",
                        "season wash x1.5 55.00",
                        "demand-high wash x1.2 33.00",
                        "cap wash -48.00"),
                price.lines());
        assertEquals("170.00", price.total());
    }

    @Test
    void withModifiersItGoesThroughTheSameStepsOnItsOwnAmount() {
        Priced price = busySaturday()
                .service("wash", "100.00", wash -> wash.weekend("1.1")
                        .demand("0.1", "0.2")
                        .addOn(
                                wash.draft("foam", "9.99")
                                        .timePremium()
                                        .season()
                                        .demand()
                                        .max("15.00"),
                                2))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 19.98",
                        "weekend wash x1.1 10.00",
                        "weekend foam x1.1 2.00",
                        "season wash x1.5 55.00",
                        "season foam x1.5 10.99",
                        "demand-high wash x1.2 33.00",
                        "demand-high foam x1.2 6.59",
                        "cap foam -9.56"),
                price.lines());
        assertEquals("228.00", price.total());
    }

    @Test
    void thePremiumIsThatOfItsServiceAndNamedOnceWhereNotCombined() {
        Priced price = CartDraft.in("KWD")
                .on(CartDraft.SATURDAY)
                .window(15, 0)
                .service("wash", "0.000", wash -> wash.weekend("1.1")
                        .addOn(wash.draft("foam", "1.005").timePremium(), 1)
                        .addOn(wash.draft("wax", "1.000").timePremium(), 1))
                .service("dry", "2.000")
                .priced();
        assertEquals(
                List.of(
                        "base wash 0.000",
                        "add-on foam 1.005",
                        "add-on wax 1.000",
                        "window foam x1.15 0.151",
                        "window wax x1.15 0.150",
                        "base dry 2.000",
                        "window dry x1.15 0.300"),
                price.lines());
        assertEquals(List.of("weekend wash x1.1"), price.notCombined());
    }

    @Test
    void theWindowsDiscountAndLowDemandAreItsToo() {
        Priced price = CartDraft.in("JPY")
                .window(-10, 0)
                .used(1, 10)
                .ahead(Duration.ofHours(5))
                .service("wash", "1000", wash -> wash.demand("0.1", "0.2")
                        .addOn(wash.draft("foam", "105").timePremium().demand(), 1))
                .priced();
        assertEquals(
                List.of(
                        "base wash 1000",
                        "add-on foam 105",
                        "window wash x0.9 -100",
                        "window foam x0.9 -10",
                        "demand-low wash x0.9 -90",
                        "demand-low foam x0.9 -9"),
                price.lines());
    }

    @Test
    void theSameAddOnOfTwoServicesGoesWithEach() {
        Priced price = CartDraft.in("EUR")
                .service("wash", "100.00", wash -> wash.several("0.1").addOn("foam", "10.00", 1))
                .service("wax", "50.00", wax -> wax.addOn("foam", "8.00", 1))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "add-on foam 10.00",
                        "package wash x0.9 -10.00",
                        "package foam x0.9 -1.00",
                        "base wax 50.00",
                        "add-on foam 8.00"),
                price.lines());
    }

    /** A season's factor is 1.5, nine tenths of the time is taken. */
    private static CartDraft busySaturday() {
        return CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .season("12-01", "12-31", "1.5")
                .used(9, 10);
    }
}
