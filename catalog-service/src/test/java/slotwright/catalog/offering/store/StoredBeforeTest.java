package slotwright.catalog.offering.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import slotwright.catalog.addon.model.PricingModifiers;
import slotwright.catalog.addon.model.Restrictions;
import slotwright.catalog.offering.model.LinkTerms.Conditions;
import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.Pricing;
import slotwright.catalog.offering.model.Rules;
import slotwright.catalog.site.model.Site;
import slotwright.platform.json.Json;

/** Rows that an earlier program stored lack what there was not then; it has its default. */
class StoredBeforeTest {

    private static final String ROW =
            """
            {"id": "6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21", "version": 3, "active": true,
             "definition": {"title": "Interior", "slug": "interior", "category": "interior", "description": "",
               "instructions": "", "baseDurationMinutes": 60, "bufferBeforeMinutes": 0, "bufferMinutes": 15,
               "basePrice": {"amount": "120.00", "currency": "USD"}, "capacityPerSession": 1, "usesBay": true,
               "locationIds": [], "displayOrder": 0,
               "requirements": {"preparationMinutes": 10, "cleanupMinutes": 5},
               "resources": {"staff": {"requiredSkills": ["interior"], "experienceLevel": "guru"}},
               "rules": {"minAdvanceHours": 12, "maxAdvanceDays": 30}},
             "addOns": [{"id": "7f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21", "slug": "wax", "title": "Wax", "description": "",
               "terms": {"required": false, "recommended": true, "displayOrder": 0, "maxQuantity": null,
                         "priceModifier": {"kind": "PREMIUM", "value": 20}, "timeModifierMinutes": 0},
               "maxQuantity": 1, "minutes": 30, "price": {"amount": "30.00", "currency": "USD"}}],
             "createdAt": "2026-11-01T10:00:00Z", "updatedAt": "2026-11-02T10:00:00Z"}""";

    @Test
    void areReadWithDefaults() {
        OfferedService read = new ServiceRow.ContentText().convertToEntityAttribute(ROW);
        var said = read.definition();
        assertEquals("at_location", said.delivery());
        assertEquals(List.of("universal"), said.compatibleWith());
        assertEquals(Pricing.NONE, said.pricing());
        assertEquals(10, said.requirements().preparationMinutes());
        assertEquals(1, said.resources().staff().max());
        assertEquals(List.of("interior"), said.resources().staff().requiredSkills());
        assertEquals(12, said.rules().minAdvanceHours());
        assertEquals(Set.of("maxBookingsPerCustomerPerDay", "lowDemandWithinHours"), said.leftOut());
        assertEquals(1, said.rules().complete().maxBookingsPerCustomerPerDay());
        assertEquals(3, said.rules().maxReschedules());
        assertEquals(Rules.Cancellation.USUAL, said.rules().cancellation());
        assertEquals(List.of(), said.questions());
        assertEquals(Map.of(), said.levels());
        assertNull(said.processing());
        assertNull(said.resources().staff().experienceLevel(), "a level that there is not");
        assertFalse(said.resources().staff().certifiedOnly());
        assertEquals(PricingModifiers.NONE, read.addOns().get(0).pricingModifiers());
        assertEquals(Conditions.NONE, read.addOns().get(0).terms().conditions());
        assertEquals(Site.ANY, read.addOns().get(0).requirements());
        assertEquals(Restrictions.NONE, read.addOns().get(0).restrictions());
        assertFalse(read.addOns().get(0).requiresApproval());
    }

    /** An earlier release, which may run beside this one, takes no number for none at all. */
    @Test
    void buffersThatAreLeftOutAreStoredWithTheSuitesMinutes() throws IOException {
        ServiceRow.ContentText text = new ServiceRow.ContentText();
        String without = ROW.replace("\"bufferMinutes\": 15,", "").replace("\"bufferBeforeMinutes\": 0,", "");
        OfferedService read = text.convertToEntityAttribute(without);
        assertNull(read.definition().bufferMinutes());
        assertNull(read.definition().bufferBeforeMinutes());
        String stored = text.convertToDatabaseColumn(read);
        JsonNode definition = Json.events().readTree(stored).path("definition");
        assertEquals(15, definition.path("bufferMinutes").intValue());
        assertTrue(definition.path("bufferBeforeMinutes").isInt());
        assertEquals(read, text.convertToEntityAttribute(stored));
    }

    @Test
    void areTheSameAgainOnceTheyAreWritten() {
        ServiceRow.ContentText text = new ServiceRow.ContentText();
        OfferedService read = text.convertToEntityAttribute(ROW);
        assertEquals(read, text.convertToEntityAttribute(text.convertToDatabaseColumn(read)));
    }
}
