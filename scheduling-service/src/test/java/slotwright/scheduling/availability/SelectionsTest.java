package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.availability.Rank;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.json.Json;
import slotwright.platform.money.Money;
import slotwright.platform.pricing.ChosenAddOn;
import slotwright.platform.problem.Problem;
import slotwright.scheduling.Offered;
import slotwright.scheduling.availability.model.MinVersion;
import slotwright.scheduling.availability.model.VisitQuery;
import slotwright.scheduling.availability.model.WantedService;

/** What of the add-ons can be told to be wrong before any date is looked at. */
class SelectionsTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final UUID STEAM = new UUID(0, 3);
    private static final UUID FOAM = new UUID(0, 4);

    private final ServiceVersion service = Offered.service(
            new UUID(0, 5),
            1,
            60,
            0,
            90,
            List.of(addOn(STEAM, Set.of(), Set.of(HERE)), addOn(FOAM, Set.of(STEAM), Set.of())),
            ServiceTerms.NONE);

    @Test
    void anAddOnMustBeOfferedAtOneOfTheLocations() {
        assertEquals("/services/0/addOns/0 add-on-not-at-location", refusal(List.of(THERE), STEAM));
        assertAccepted(List.of(HERE), STEAM);
        assertAccepted(List.of(THERE, HERE), STEAM);
        assertAccepted(List.of(), STEAM);
    }

    @Test
    void anAddOnMustGoWithTheOthers() {
        assertEquals("/services/0/addOns/0 add-on-not-with-others", refusal(List.of(HERE), STEAM, FOAM));
        assertEquals("/services/0/addOns/0 add-on-not-with-others", refusal(List.of(), FOAM, STEAM));
        assertAccepted(List.of(), FOAM);
    }

    private void assertAccepted(List<UUID> locations, UUID... addOns) {
        assertDoesNotThrow(() -> Selections.check(List.of(service), query(locations, addOns)));
    }

    private String refusal(List<UUID> locations, UUID... addOns) {
        Problem refused =
                assertThrows(Problem.class, () -> Selections.check(List.of(service), query(locations, addOns)));
        assertEquals(400, refused.status());
        JsonNode first = Json.mapper()
                .<JsonNode>valueToTree(refused.members().get("errors"))
                .path(0);
        return first.path("pointer").asText() + " " + first.path("code").asText();
    }

    private VisitQuery query(List<UUID> locations, UUID... addOns) {
        List<ChosenAddOn> chosen =
                List.of(addOns).stream().map(id -> new ChosenAddOn(id, 1)).toList();
        List<WantedService> wanted = List.of(new WantedService(service.serviceId(), chosen, "/services/0"));
        return new VisitQuery(wanted, locations, "/locationIds", null, 1, Rank.DEFAULT, null, MinVersion.ANY);
    }

    private static LinkedAddOn addOn(UUID id, Set<UUID> notWith, Set<UUID> locationIds) {
        AddOnTerms terms = new AddOnTerms(
                false, false, false, null, null, null, null, null, null, null, notWith, locationIds, false);
        return new LinkedAddOn(id, "extra", "Extra", false, false, 1, 5, Money.of("5.00", "USD"), terms);
    }
}
