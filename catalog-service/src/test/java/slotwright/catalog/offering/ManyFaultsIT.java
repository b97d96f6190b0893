package slotwright.catalog.offering;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.usd;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.json.Json;

/** However many faults of whatever kind a configuration has, one answer names them all. */
@QuarkusTest
class ManyFaultsIT {

    private static final JsonNode TEN_FAULTS = Json.read(
            """
            {"pricing": {"peakHourMultiplyer": 1.2, "weekendMultiplier": "1.2", "taxRate": 7,
                         "minPrice": {"amount": "120.01", "currency": "USD"},
                         "demandPricing": {"enabled": true, "lowBelowUtilisation": 0.9}},
             "resources": {"staff": {"min": 3, "max": 2}},
             "rules": {"availableDays": [1, 8], "season": {"from": "02-30", "to": "10-31"},
                       "limits": [{"per": "day", "of": "customer", "max": 1}, {"per": "year", "of": "staff", "max": 9}]},
             "questions": [{"key": "size", "label": "Which size?", "type": "choice", "options": ["small"]}]}""",
            JsonNode.class);

    private static final String[] TEN_POINTERS = {
        "/pricing/peakHourMultiplyer",
        "/pricing/weekendMultiplier",
        "/pricing/taxRate",
        "/pricing/minPrice",
        "/pricing/demandPricing/lowBelowUtilisation",
        "/resources/staff/max",
        "/rules/availableDays/1",
        "/rules/season/from",
        "/rules/limits/1/per",
        "/questions/0/options"
    };

    @Test
    void tenFaultsAreTenPointers() {
        String category = Catalog.category();
        Map<String, Object> body = Catalog.service("Ten faults", category);
        String path = "services/" + made(post("services", body));
        String before = get(path).asString();
        Map<String, Object> faulty = Catalog.service("Ten faults", category);
        TEN_FAULTS.properties().forEach(part -> faulty.put(part.getKey(), part.getValue()));

        tenFaults(post("services", faulty));
        tenFaults(put(path, "\"1\"", faulty));
        tenFaults(patch(path, "\"1\"", TEN_FAULTS));

        assertEquals(before, get(path).asString());
        get(path + "/versions").then().body("items", hasSize(1));
        get("services?category=" + category).then().body("items", hasSize(1));
    }

    @Test
    void theKeyThatWasMeantIsNamed() {
        Map<String, Object> body = Catalog.service("Typing errors", Catalog.category());
        String path = "services/" + made(post("services", body));
        Map<String, Object> typos = Map.of(
                "pricing", Map.of("peakHourMultiplyer", 1.2),
                "rules", Map.of("maxReschedule", 1));
        patch(path, "\"1\"", typos)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"))
                .body("errors.pointer", containsInAnyOrder("/pricing/peakHourMultiplyer", "/rules/maxReschedule"))
                .body(
                        "errors.message",
                        containsInAnyOrder(
                                "is not a known key; did you mean 'peakHourMultiplier'?",
                                "is not a known key; did you mean 'maxReschedules'?"));
    }

    @Test
    void anUnknownCurrencyIsARulesMatterWhateverElseIsWrong() {
        Map<String, Object> body = Catalog.service("In no currency", Catalog.category());
        body.put("basePrice", Map.of("amount", "10.00", "currency", "XXZ"));
        body.put("bufferMinutes", -1);
        post("services", body)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("unknown-currency")))
                .body("violations.pointer", equalTo(List.of("/basePrice/currency")))
                .body("errors.pointer", equalTo(List.of("/bufferMinutes")));
    }

    @Test
    void termsOfALinkAreLookedAtAllAtOnce() {
        String path = "services/" + made(post("services", Catalog.service("Links", Catalog.category())));
        String addOn = made(post("add-ons", Catalog.addOn("Wax")));
        Map<String, Object> terms = Map.of(
                "recomended",
                true,
                "maxQuantity",
                "2",
                "displayOrder",
                -1,
                "priceModifier",
                Map.of("type", "fixed"),
                "conditions",
                Map.of("from", "2027-03-02", "to", "2027-03-01"));
        put(path + "/add-ons/" + addOn, "\"1\"", terms)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/recomended",
                                "/maxQuantity",
                                "/displayOrder",
                                "/priceModifier/value",
                                "/conditions/to"));
        put(path + "/add-ons/" + addOn, "\"1\"", Map.of("conditions", Map.of("withAddOns", List.of(addOn))))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/conditions/withAddOns/0")));
        get(path).then().body("addOns", hasSize(0)).body("basePrice", equalTo(usd("120.00")));
    }

    private static void tenFaults(Response answer) {
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", containsInAnyOrder(TEN_POINTERS));
    }
}
