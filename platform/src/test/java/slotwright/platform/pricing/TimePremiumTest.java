package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One premium for when a visit is, whatever says so. */
class TimePremiumTest {

    @Test
    void aSaturdayWithWeekendAndWindowCostsTheLargerOfBoth() {
        Priced saturday = CartDraft.in("USD")
                .on(CartDraft.SATURDAY)
                .window(15, 0)
                .service("wash", "120.00", wash -> wash.weekend("1.1"))
                .priced();
        assertEquals(List.of("base wash 120.00", "window wash x1.15 18.00"), saturday.lines());
        assertEquals(List.of("weekend wash x1.1"), saturday.notCombined());
        assertEquals("138.00 0.00 0.00 138.00", saturday.sums());
    }

    @Test
    void allThatSayWhenAreNamedWhereOneCounts() {
        Priced all = CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .peak(6, "09:00", "11:00")
                .holiday("2026-12-05", false)
                .window(10, 30)
                .service("wash", "100.00", wash -> wash.peak("1.2")
                        .weekend("1.15")
                        .holiday("1.25"))
                .priced();
        assertEquals(List.of("base wash 100.00", "window-holiday wash x1.3 30.00"), all.lines());
        assertEquals(
                List.of("holiday wash x1.25", "peak wash x1.2", "weekend wash x1.15", "window wash x1.1"),
                all.notCombined());
    }

    @Test
    void ofEqualPremiumsTheFirstOneCounts() {
        Priced equal = CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .peak(6, "09:00", "11:00")
                .holiday("2026-12-05", false)
                .window(20, 20)
                .service("wash", "100.00", wash -> wash.peak("1.2")
                        .weekend("1.20")
                        .holiday("1.200"))
                .priced();
        assertEquals(List.of("base wash 100.00", "peak wash x1.2 20.00"), equal.lines());
        assertEquals(
                List.of("weekend wash x1.2", "holiday wash x1.2", "window wash x1.2", "window-holiday wash x1.2"),
                equal.notCombined());
    }

    @Test
    void theWindowsDiscountCountsWhereThereIsNoPremium() {
        CartDraft wednesday = CartDraft.in("EUR").window(-20, 0).service("wash", "100.00", wash -> wash.weekend("1.1"));
        assertEquals(
                List.of("base wash 100.00", "window wash x0.8 -20.00"),
                wednesday.priced().lines());
        Priced saturday = wednesday.on(CartDraft.SATURDAY).priced();
        assertEquals(List.of("base wash 100.00", "weekend wash x1.1 10.00"), saturday.lines());
        assertEquals(List.of(), saturday.notCombined());
    }

    @Test
    void aMultiplierOfOneIsNoPremium() {
        Priced saturday = CartDraft.in("EUR")
                .on(CartDraft.SATURDAY)
                .window(-20, 0)
                .service("wash", "100.00", wash -> wash.weekend("1"))
                .priced();
        assertEquals(List.of("base wash 100.00", "window wash x0.8 -20.00"), saturday.lines());
    }

    @Test
    void peakHoursAreHalfOpenAndOfTheirWeekday() {
        CartDraft cart =
                CartDraft.in("EUR").peak(3, "16:00", "19:00").service("wash", "100.00", wash -> wash.peak("1.2"));
        assertEquals("100.00", cart.on("2026-12-02T15:59").priced().total());
        assertEquals("120.00", cart.on("2026-12-02T16:00").priced().total());
        assertEquals("120.00", cart.on("2026-12-02T18:59").priced().total());
        assertEquals("100.00", cart.on("2026-12-02T19:00").priced().total());
        assertEquals("100.00", cart.on("2026-12-03T16:00").priced().total());
    }

    @Test
    void peakHoursUntilMidnightHaveTheWholeEvening() {
        CartDraft cart =
                CartDraft.in("EUR").peak(3, "20:00", "00:00").service("wash", "100.00", wash -> wash.peak("1.2"));
        assertEquals("100.00", cart.on("2026-12-02T19:59").priced().total());
        assertEquals("120.00", cart.on("2026-12-02T23:59").priced().total());
        assertEquals("100.00", cart.on("2026-12-03T00:00").priced().total());
    }

    @Test
    void theWeekendIsTheLocations() {
        CartDraft cart = CartDraft.in("KWD").weekend(5, 6).service("wash", "10.000", wash -> wash.weekend("1.1"));
        assertEquals("10.000", cart.on("2026-12-03T23:59").priced().total());
        assertEquals("11.000", cart.on("2026-12-04T00:00").priced().total());
        assertEquals("11.000", cart.on("2026-12-05T23:59").priced().total());
        assertEquals("10.000", cart.on("2026-12-06T00:00").priced().total());
    }

    @Test
    void aHolidayCountsWhereItIsOpen() {
        CartDraft open = CartDraft.in("EUR")
                .holiday("2026-12-02", false)
                .window(0, 40)
                .service("wash", "100.00", wash -> wash.holiday("1.25"));
        assertEquals(List.of("holiday wash x1.25"), open.priced().notCombined());
        assertEquals("140.00", open.priced().total());
        CartDraft closed = CartDraft.in("EUR")
                .holiday("2026-12-02", true)
                .window(0, 40)
                .service("wash", "100.00", wash -> wash.holiday("1.25"));
        assertEquals("100.00", closed.priced().total());
    }

    @Test
    void whereOnlyTheDateIsKnownPeakHoursDoNotCount() {
        CartDraft cart = CartDraft.in("EUR")
                .peak(6, "00:00", "00:00")
                .service("wash", "100.00", wash -> wash.peak("1.5").weekend("1.1"));
        assertEquals("150.00", cart.on(CartDraft.SATURDAY).priced().total());
        Priced someTime = cart.someTimeOn("2026-12-05").priced();
        assertEquals(List.of("base wash 100.00", "weekend wash x1.1 10.00"), someTime.lines());
        assertEquals(List.of(), someTime.notCombined());
    }

    @Test
    void aPremiumIsRoundedHalfUpAtTheCurrencysScale() {
        assertEquals("1149", premium("JPY", "999").total());
        assertEquals("11.49", premium("USD", "9.99").total());
        assertEquals("1.149", premium("TND", "0.999").total());
        assertEquals("12", premium("JPY", "10").total());
    }

    @Test
    void aPremiumTooSmallForTheCurrencyMakesNoLineAndDisplacesNothing() {
        Priced tiny = CartDraft.in("JPY")
                .on(CartDraft.SATURDAY)
                .window(15, 0)
                .service("sticker", "3", sticker -> sticker.weekend("1.1"))
                .priced();
        assertEquals(List.of("base sticker 3"), tiny.lines());
        assertEquals(List.of(), tiny.notCombined());
    }

    private static Priced premium(String currency, String price) {
        return CartDraft.in(currency).window(15, 0).service("wash", price).priced();
    }
}
