package slotwright.booking.customer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoyaltyTiersTest {

    private final LoyaltyTiers tiers = LoyaltyTiers.of(Map.of("gold", 12, "silver", 5, "bronze", 0));

    @Test
    void theHighestThatIsReachedCounts() {
        assertNull(tiers.tierOf(4));
        assertEquals("silver", tiers.tierOf(5));
        assertEquals("silver", tiers.tierOf(11));
        assertEquals("gold", tiers.tierOf(12));
        assertEquals("gold", tiers.tierOf(tiers.most()));
    }

    @Test
    void aHigherTierWillDoWhereALowerOneIsRequired() {
        assertTrue(tiers.reaches("gold", "silver"));
        assertTrue(tiers.reaches("silver", "silver"));
        assertFalse(tiers.reaches("silver", "gold"));
        assertFalse(tiers.reaches(null, "silver"));
    }

    @Test
    void nobodyHasATierThatIsNotConfigured() {
        assertFalse(tiers.reaches("gold", "platinum"));
        assertFalse(tiers.reaches(null, "bronze"));
        assertNull(LoyaltyTiers.of(Map.of()).tierOf(100));
    }
}
