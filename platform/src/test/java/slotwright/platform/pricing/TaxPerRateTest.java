package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxPerRateTest {

    @Test
    void taxThatPricesHoldMakesNoLine() {
        Priced price =
                CartDraft.in("EUR").tax("0.19", true).service("wash", "119.00").priced();
        assertEquals(List.of("base wash 119.00"), price.lines());
        assertEquals(List.of("0.19 of 119.00 has 19.00"), price.taxes());
        assertEquals("119.00 0.00 19.00 119.00", price.sums());
    }

    @Test
    void taxThatPricesDoNotHoldIsAdded() {
        Priced price = CartDraft.in("USD")
                .tax("0.0825", false)
                .service("wash", "120.00")
                .priced();
        assertEquals(List.of("base wash 120.00", "tax x0.0825 9.90"), price.lines());
        assertEquals(List.of("0.0825 of 120.00 adds 9.90"), price.taxes());
        assertEquals("120.00 0.00 9.90 129.90", price.sums());
    }

    @Test
    void itIsRoundedOncePerRateNotPerItem() {
        Priced each = CartDraft.in("JPY")
                .tax("0.10", false)
                .service("wash", "104", wash -> wash.addOn("foam", "104", 1))
                .service("wax", "104")
                .priced();
        assertEquals(List.of("0.1 of 312 adds 31"), each.taxes());
        Priced included = CartDraft.in("KWD")
                .tax("0.05", true)
                .service("wash", "1.001", wash -> wash.addOn("foam", "1.001", 1))
                .priced();
        assertEquals(List.of("0.05 of 2.002 has 0.095"), included.taxes());
    }

    @Test
    void aServiceMayHaveARateOfItsOwnForItsAddOnsToo() {
        Priced price = CartDraft.in("EUR")
                .tax("0.19", false)
                .service("wash", "100.00", wash -> wash.addOn("foam", "10.00", 1))
                .service("meal", "50.00", meal -> meal.taxed("0.070").addOn("drink", "5.00", 1))
                .service("dry", "10.00", dry -> dry.taxed("0.19"))
                .priced();
        assertEquals(List.of("0.07 of 55.00 adds 3.85", "0.19 of 120.00 adds 22.80"), price.taxes());
        assertEquals(List.of("tax x0.07 3.85", "tax x0.19 22.80"), price.lines().subList(5, 7));
        assertEquals("175.00 0.00 26.65 201.65", price.sums());
    }

    @Test
    void aRateOfZeroIsARate() {
        Priced price = CartDraft.in("EUR")
                .tax("0.19", false)
                .service("course", "100.00", course -> course.taxed("0"))
                .priced();
        assertEquals(List.of("base course 100.00"), price.lines());
        assertEquals(List.of("0 of 100.00 adds 0.00"), price.taxes());
    }

    @Test
    void withoutAnyRateThereIsNoTax() {
        assertEquals(
                List.of(),
                CartDraft.in("EUR").service("wash", "119.00").priced().taxes());
    }

    @Test
    void itCountsForWhatTheDiscountsLeave() {
        Priced price = CartDraft.in("USD")
                .tax("0.1", false)
                .tier("gold")
                .amountOff("10.00", null)
                .service("wash", "100.00", wash -> wash.loyal("0.1"))
                .priced();
        assertEquals(List.of("0.1 of 80.00 adds 8.00"), price.taxes());
        assertEquals("100.00 20.00 8.00 88.00", price.sums());
    }

    @Test
    void aPriceOfZeroHasATaxOfZero() {
        Priced added =
                CartDraft.in("EUR").tax("0.19", false).service("check", "0.00").priced();
        assertEquals(List.of("base check 0.00"), added.lines());
        assertEquals("0.00 0.00 0.00 0.00", added.sums());
        Priced included =
                CartDraft.in("EUR").tax("0.19", true).service("check", "0.00").priced();
        assertEquals("0.00 0.00 0.00 0.00", included.sums());
    }

    @Test
    void halvesAreRoundedUp() {
        assertEquals(
                "26",
                CartDraft.in("JPY")
                        .tax("0.05", false)
                        .service("wash", "25")
                        .priced()
                        .total());
        assertEquals(
                "11",
                CartDraft.in("JPY")
                        .tax("0.05", false)
                        .service("wash", "10")
                        .priced()
                        .total());
        assertEquals(
                List.of("0.05 of 10 has 0"),
                CartDraft.in("JPY")
                        .tax("0.05", true)
                        .service("wash", "10")
                        .priced()
                        .taxes());
        assertEquals(
                List.of("1 of 0.01 has 0.01"),
                CartDraft.in("EUR")
                        .tax("1", true)
                        .service("wash", "0.01")
                        .priced()
                        .taxes());
    }
}
