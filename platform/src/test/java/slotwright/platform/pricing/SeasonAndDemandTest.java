package slotwright.platform.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonAndDemandTest {

    @Test
    void aSeasonMultipliesOnBothOfItsDaysAndBetween() {
        CartDraft cart = CartDraft.in("EUR").season("06-01", "08-31", "1.2").service("wash", "100.00");
        assertEquals("100.00", cart.on("2027-05-31T23:59").priced().total());
        assertEquals("120.00", cart.on("2027-06-01T00:00").priced().total());
        assertEquals("120.00", cart.on("2027-08-31T23:59").priced().total());
        assertEquals("100.00", cart.on("2027-09-01T00:00").priced().total());
    }

    @Test
    void aSeasonMayGoOverNewYear() {
        CartDraft cart = CartDraft.in("JPY").season("12-20", "01-06", "1.15").service("wash", "10001");
        assertEquals("10001", cart.on("2026-12-19T10:00").priced().total());
        assertEquals("11501", cart.on("2026-12-20T10:00").priced().total());
        assertEquals("11501", cart.on("2027-01-06T10:00").priced().total());
        assertEquals("10001", cart.on("2027-01-07T10:00").priced().total());
    }

    @Test
    void theLeapDayIsInASeasonThatHasIt() {
        CartDraft cart = CartDraft.in("EUR").season("02-29", "03-01", "1.5").service("wash", "10.00");
        assertEquals("15.00", cart.on("2028-02-29T10:00").priced().total());
        assertEquals("10.00", cart.on("2027-02-28T10:00").priced().total());
        assertEquals("15.00", cart.on("2027-03-01T10:00").priced().total());
    }

    @Test
    void seasonsThatOverlapAllCountOneAfterTheOther() {
        Priced price = CartDraft.in("KWD")
                .on(CartDraft.SATURDAY)
                .season("12-01", "12-31", "0.9")
                .season("12-05", "12-05", "1.1")
                .service("wash", "10.005", wash -> wash.weekend("1.1"))
                .priced();
        assertEquals(
                List.of(
                        "base wash 10.005",
                        "weekend wash x1.1 1.001",
                        "season wash x0.9 -1.101",
                        "season wash x1.1 0.991"),
                price.lines());
        assertEquals("10.896", price.total());
    }

    @Test
    void highDemandCostsMoreAboveEightyPercentOnly() {
        assertEquals("100.00", demand(80, 100, 1).total());
        Priced high = demand(801, 1000, 1);
        assertEquals(List.of("base wash 100.00", "demand-high wash x1.2 20.00"), high.lines());
        assertEquals("120.00", demand(100, 100, 1).total());
    }

    @Test
    void highDemandCountsHoweverFarAheadTheVisitIs() {
        assertEquals("120.00", demand(90, 100, 24 * 80).total());
    }

    @Test
    void lowDemandCostsLessBelowThirtyPercentOnly() {
        assertEquals("100.00", demand(30, 100, 1).total());
        Priced low = demand(299, 1000, 1);
        assertEquals(List.of("base wash 100.00", "demand-low wash x0.9 -10.00"), low.lines());
        assertEquals("90.00", demand(0, 100, 1).total());
    }

    @Test
    void lowDemandCostsLessOnlyWhereTheVisitIsNear() {
        CartDraft cart = draft().used(0, 100);
        assertEquals("90.00", cart.ahead(Duration.ofHours(72)).priced().total());
        assertEquals(
                "100.00",
                cart.ahead(Duration.ofHours(72).plusSeconds(1)).priced().total());
    }

    @Test
    void whereNobodyWorksAllTimeIsTaken() {
        assertEquals("120.00", demand(0, 0, 1).total());
    }

    @Test
    void demandThatIsNotKnownChangesNothing() {
        assertEquals("100.00", draft().ahead(Duration.ofHours(1)).priced().total());
        assertEquals(
                "100.00",
                draft().used(100, 100).someTimeOn("2026-12-02").priced().total());
    }

    @Test
    void demandMayHaveOneStepOnly() {
        CartDraft onlyHigh = CartDraft.in("USD")
                .ahead(Duration.ofHours(1))
                .service("wash", "100.00", wash -> wash.demand(null, "0.2", null, "0.80", 0));
        assertEquals("100.00", onlyHigh.used(0, 100).priced().total());
        assertEquals("120.00", onlyHigh.used(90, 100).priced().total());
        CartDraft onlyLow = CartDraft.in("USD")
                .ahead(Duration.ofHours(1))
                .service("wash", "100.00", wash -> wash.demand("0.1", null, "0.30", null, 72));
        assertEquals("90.00", onlyLow.used(0, 100).priced().total());
        assertEquals("100.00", onlyLow.used(90, 100).priced().total());
    }

    private static CartDraft draft() {
        return CartDraft.in("USD").service("wash", "100.00", wash -> wash.demand("0.1", "0.2"));
    }

    private static Priced demand(long allocated, long open, int hoursAhead) {
        return draft().used(allocated, open).ahead(Duration.ofHours(hoursAhead)).priced();
    }
}
