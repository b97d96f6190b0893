package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.Season;

/** What is known of prices before they are computed. */
class PriceOfDateTest {

    private static final LocalDate SUMMER = LocalDate.parse("2027-07-01");
    private static final LocalDate WINTER = LocalDate.parse("2027-01-04");

    @Test
    void withoutASeasonNoPriceLiesBelowTheLowest() {
        assertEquals(new BigDecimal("80.00"), on(WINTER, "0.7", "0.5").atLeast(new BigDecimal("80.00")));
        assertEquals(0, on(SUMMER, "1.5").atLeast(new BigDecimal("80.00")).compareTo(new BigDecimal("78.5")));
        assertEquals(0, on(WINTER).lowestPriceWithin(BigDecimal.TEN).compareTo(BigDecimal.TEN));
    }

    @Test
    void seasonsLowerItEachRoundedByItself() {
        PriceOfDate prices = on(SUMMER, "0.7", "0.5");
        assertEquals(0, prices.atLeast(BigDecimal.valueOf(100)).compareTo(BigDecimal.valueOf(33)));
        BigDecimal most = prices.lowestPriceWithin(BigDecimal.valueOf(33));
        assertEquals(0, most.compareTo(BigDecimal.valueOf(100)));
        assertTrue(prices.atLeast(most).compareTo(BigDecimal.valueOf(33)) <= 0);
    }

    @Test
    void aSeasonThatGivesEverythingAwayExcludesNothing() {
        assertEquals(null, on(SUMMER, "0").lowestPriceWithin(BigDecimal.ONE));
    }

    /** Of the summer, at one location. */
    private static PriceOfDate on(LocalDate date, String... multipliers) {
        List<Season> seasons = List.of(multipliers).stream()
                .map(each -> new Season("summer", MonthDay.of(6, 1), MonthDay.of(8, 31), new BigDecimal(each)))
                .toList();
        UUID id = UUID.randomUUID();
        Location location = new Location(
                id,
                true,
                "UTC",
                Currency.getInstance("USD"),
                Set.of(6, 7),
                List.of(),
                List.of(),
                seasons,
                null,
                false,
                null,
                List.of(),
                null);
        return new PriceOfDate(date, Instant.EPOCH, null, Map.of(id, location));
    }
}
