package slotwright.catalog.offering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.catalog.addon.model.AddOn;
import slotwright.catalog.addon.model.AddOnDefinition;
import slotwright.platform.money.Money;

class OfferedAddOnTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, 25.00",
        "NONE, 50, 25.00",
        "DISCOUNT, 10, 22.50",
        "DISCOUNT, 100, 0.00",
        "DISCOUNT, 33.33, 16.67",
        "PREMIUM, 20, 30.00",
        "PREMIUM, 0.1, 25.03",
        "FIXED, 19.9, 19.90",
        "FIXED, 0, 0.00"
    })
    void priceFollowsTheModifier(PriceModifier.Kind kind, BigDecimal value, String expected) {
        var modifier = new PriceModifier(kind, value);
        assertEquals(
                Money.of(expected, "USD"), offered(terms(null, modifier, 0)).price());
    }

    @Test
    void priceIsRoundedAtTheCurrencysOwnScale() {
        var modifier = new PriceModifier(PriceModifier.Kind.DISCOUNT, BigDecimal.TEN);
        assertEquals(Money.of("1355", "JPY"), modifier.applyTo(Money.of("1505", "JPY")));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "15, 45", "-10, 20", "-30, 0", "-45, 0"})
    void minutesFollowTheModifierAndNeverFallBelowZero(int modifier, int expected) {
        assertEquals(
                expected, offered(terms(null, PriceModifier.NONE, modifier)).minutes());
    }

    @Test
    void quantityIsTheLinksOrElseTheAddOnsOwn() {
        assertEquals(2, offered(terms(null, PriceModifier.NONE, 0)).maxQuantity());
        assertEquals(5, offered(terms(5, PriceModifier.NONE, 0)).maxQuantity());
    }

    private static OfferedAddOn offered(LinkTerms terms) {
        var definition = new AddOnDefinition(
                "Wax", "wax", "", 30, Money.of("25.00", "USD"), 2, 1, null, null, null, null, false);
        var now = Instant.parse("2026-11-22T10:00:00Z");
        return OfferedAddOn.of(new AddOn(UUID.randomUUID(), 1, true, definition, now, now), terms);
    }

    private static LinkTerms terms(Integer maxQuantity, PriceModifier modifier, int minutes) {
        return new LinkTerms(false, false, 0, maxQuantity, modifier, minutes, null);
    }
}
