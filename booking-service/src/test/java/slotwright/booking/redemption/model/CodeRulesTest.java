package slotwright.booking.redemption.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.redemption.model.CodeRules.Refusal;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.money.Money;

class CodeRulesTest {

    private static final Instant FROM = Instant.parse("2027-03-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-01T00:00:00Z");
    private static final UUID CUT = new UUID(0, 1);
    private static final UUID COLOUR = new UUID(0, 2);

    @Test
    void countsFromItsFirstMomentUntilBeforeItsLast() {
        PromotionCode code = code(true, null, Set.of());
        assertEquals(List.of(), CodeRules.of(code, FROM, List.of(CUT), eur("10.00")));
        assertEquals(List.of(), CodeRules.of(code, UNTIL.minusNanos(1), List.of(CUT), eur("10.00")));
        List<Refusal> notNow = List.of(new Refusal("promotion-not-valid-now", null));
        assertEquals(notNow, CodeRules.of(code, FROM.minusNanos(1), List.of(CUT), eur("10.00")));
        assertEquals(notNow, CodeRules.of(code, UNTIL, List.of(CUT), eur("10.00")));
        assertEquals(notNow, CodeRules.of(code(false, null, Set.of()), FROM, List.of(CUT), eur("10.00")));
    }

    @Test
    void countsForAVisitThatHasOneOfItsServices() {
        PromotionCode code = code(true, null, Set.of(COLOUR));
        assertEquals(List.of(), CodeRules.of(code, FROM, List.of(CUT, COLOUR), eur("10.00")));
        assertEquals(
                List.of(new Refusal("promotion-not-for-this-visit", null)),
                CodeRules.of(code, FROM, List.of(CUT), eur("10.00")));
    }

    @Test
    void countsInItsOwnCurrencyAndFromItsMinimumOn() {
        PromotionCode code = code(true, eur("50.00"), Set.of());
        assertEquals(List.of(), CodeRules.of(code, FROM, List.of(CUT), eur("50.00")));
        assertEquals(
                List.of(new Refusal("promotion-minimum", null)), CodeRules.of(code, FROM, List.of(CUT), eur("49.99")));
        assertEquals(
                List.of(new Refusal("promotion-not-for-this-visit", null)),
                CodeRules.of(code, FROM, List.of(CUT), Money.of("500", "JPY")));
    }

    @Test
    void countsAsOftenAsItSays() {
        PromotionCode code = code(true, null, Set.of());
        assertEquals(List.of(), CodeRules.of(code, new Uses(9, 1), true));
        assertEquals(
                List.of(new Refusal("promotion-used-up", 10L), new Refusal("promotion-used-by-customer", 2L)),
                CodeRules.of(code, new Uses(10, 2), true));
        assertEquals(List.of(new Refusal("promotion-needs-customer", null)), CodeRules.of(code, new Uses(0, 0), false));
    }

    private static PromotionCode code(boolean active, Money minimum, Set<UUID> services) {
        return new PromotionCode(
                new UUID(0, 9),
                1,
                active,
                "SPRING",
                "Spring",
                BigDecimal.TEN,
                null,
                minimum,
                FROM,
                UNTIL,
                10,
                2,
                services);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
