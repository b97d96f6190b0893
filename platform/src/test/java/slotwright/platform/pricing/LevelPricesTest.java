package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody of an experience makes of what a service costs. */
class LevelPricesTest {

    @Test
    void aPercentageOfTheBasePriceStandsBehindIt() {
        assertEquals(
                List.of("base wash 100.00", "level wash x1.3 30.00"),
                draft().service("wash", "100.00", wash -> wash.level("senior", "130"))
                        .priced()
                        .lines());
    }

    @Test
    void itIsOneOfTheLocationsPriceWhereThatHasOne() {
        assertEquals(
                List.of("base wash 80.00", "level wash x1.3 24.00"),
                draft().service("wash", "100.00", wash -> wash.at(CartDraft.SHOP, "80.00")
                                .level("senior", "130"))
                        .priced()
                        .lines());
    }

    @Test
    void allThatComesLaterCountsFromThere() {
        Priced priced = draft().on(CartDraft.SATURDAY)
                .tier("gold")
                .service("wash", "100.00", wash -> wash.level("senior", "130")
                        .weekend("1.1")
                        .max("140.00")
                        .loyal("0.1"))
                .priced();
        assertEquals(
                List.of(
                        "base wash 100.00",
                        "level wash x1.3 30.00",
                        "weekend wash x1.1 13.00",
                        "cap wash -3.00",
                        "loyalty wash x0.9 -14.00"),
                priced.lines());
        assertEquals("140.00 14.00 0.00 126.00", priced.sums());
    }

    @Test
    void addOnsCostTheSameWhoeverDoesThem() {
        assertEquals(
                List.of("base wash 100.00", "level wash x1.3 30.00", "add-on foam 20.00"),
                draft().service("wash", "100.00", wash -> wash.level("senior", "130")
                                .addOn("foam", "10.00", 2))
                        .priced()
                        .lines());
    }

    @Test
    void ofSeveralServicesEachSaysItsOwn() {
        assertEquals(
                List.of("base wash 100.00", "level wash x0.5 -50.00", "base wax 40.00", "base cut 30.00"),
                draft().service("wash", "100.00", wash -> wash.level("senior", "50"))
                        .service("wax", "40.00", wax -> wax.level("junior", "50"))
                        .service("cut", "30.00")
                        .priced()
                        .lines());
    }

    @Test
    void itIsRoundedHalfUpOnce() {
        assertEquals(
                List.of("base wash 0.10", "level wash x0.85 -0.01"),
                draft().service("wash", "0.10", wash -> wash.level("senior", "85"))
                        .priced()
                        .lines());
    }

    @Test
    void whoeverCostsTheSameWritesNoLine() {
        assertEquals(
                List.of("base wash 100.00"),
                draft().service("wash", "100.00", wash -> wash.level("senior", "100.0"))
                        .priced()
                        .lines());
    }

    @Test
    void itMayBeForNothing() {
        assertEquals(
                "0.00",
                draft().service("wash", "100.00", wash -> wash.level("senior", "0"))
                        .priced()
                        .total());
    }

    private static CartDraft draft() {
        return CartDraft.in("EUR").level("senior");
    }
}
