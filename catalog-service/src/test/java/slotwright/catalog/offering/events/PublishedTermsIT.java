package slotwright.catalog.offering.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.schema.ServiceSchemas;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.json.Json;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;

/** Each key of a configuration reaches the other services, and none says another's value. */
@QuarkusTest
class PublishedTermsIT {

    private static final UUID LOCATION = UUID.fromString("6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21");

    private static final JsonNode EVERY_KEY = Json.read(
            """
            {"delivery": "at_customer", "compatibleWith": ["suv"],
             "locationPrices": {"6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21": {"amount": "130.00", "currency": "USD"}},
             "pricing": {
               "minPrice": {"amount": "101.00", "currency": "USD"}, "maxPrice": {"amount": "302.00", "currency": "USD"},
               "peakHourMultiplier": 1.10, "weekendMultiplier": 1.2, "holidayMultiplier": 1.3,
               "demandPricing": {"enabled": true, "lowDemandDiscount": 0.11, "highDemandPremium": 0.12,
                                 "lowBelowUtilisation": 0.13, "highAboveUtilisation": 0.14},
               "packageDiscounts": {"multipleServices": 0.15, "loyaltyCustomer": 0.16}, "taxRate": 0.17},
             "requirements": {
               "indoorRequired": true, "powerSourceRequired": true, "waterAccessRequired": true,
               "space": {"minWidthFeet": 11, "minLengthFeet": 12.50, "levelSurface": true},
               "weather": {"maxWindSpeedMph": 13, "minTemperatureF": 14, "maxTemperatureF": 15, "noPrecipitation": true},
               "preparationMinutes": 16, "cleanupMinutes": 17},
             "resources": {
               "staff": {"min": 2, "max": 3, "requiredSkills": ["polish"], "experienceLevel": "senior",
                         "certifiedOnly": true},
               "equipment": [{"kind": "lift", "quantity": 4}],
               "supplies": {"estimatedCost": {"amount": "5.00", "currency": "USD"}, "usage": {"wax": 0.5}}},
             "rules": {
               "minAdvanceHours": 21, "maxAdvanceDays": 22, "lowDemandWithinHours": 23, "availableDays": [6],
               "blackoutDates": ["2027-12-24"], "season": {"from": "11-01", "to": "02-29"},
               "maxBookingsPerCustomerPerDay": 25, "loyaltyTierRequired": "gold",
               "limits": [{"per": "week", "of": "staff", "max": 26}], "requiresApproval": true, "approvalHours": 27,
               "cancellation": {"freeHours": 38, "partialHours": 37, "partialPercent": 36, "lateHours": 35,
                                "latePercent": 34},
               "maxReschedules": 28, "rescheduleUntilHours": 29, "travelMinutes": 30,
               "deposit": {"percent": 31.5, "dueMinutes": 32}, "noShowFee": {"amount": "33.00", "currency": "USD"}},
             "questions": [{"key": "size", "label": "Which size?", "type": "choice", "required": true,
                            "options": ["small", "large"]}],
             "levels": {"senior": {"pricePercent": 120.50, "minutesDelta": -9}, "junior": {"minutesDelta": 8}},
             "processing": {"afterMinutes": 18, "minutes": 19}}""",
            JsonNode.class);

    private static final ServiceTerms EXPECTED = new ServiceTerms(
            "at_customer",
            Set.of("suv"),
            new ServiceTerms.Prices(
                    Map.of(LOCATION, usd("130.00")),
                    usd("101.00"),
                    usd("302.00"),
                    decimal("1.1"),
                    decimal("1.2"),
                    decimal("1.3"),
                    new ServiceTerms.Demand(decimal("0.11"), decimal("0.12"), decimal("0.13"), decimal("0.14"), 23),
                    decimal("0.15"),
                    decimal("0.16"),
                    decimal("0.17")),
            new ServiceTerms.Site(
                    true,
                    true,
                    true,
                    new ServiceTerms.Space(decimal("11"), decimal("12.5"), true),
                    new ServiceTerms.Weather(decimal("13"), decimal("14"), decimal("15"), true)),
            new ServiceTerms.Means(
                    2,
                    3,
                    "senior",
                    List.of(new ServiceTerms.Equipment("lift", 4)),
                    new ServiceTerms.Supplies(usd("5.00"), Map.of("wax", decimal("0.5"))),
                    true),
            new ServiceTerms.Rules(
                    Set.of(6),
                    Set.of(LocalDate.of(2027, 12, 24)),
                    new ServiceTerms.TimeOfYear(MonthDay.of(11, 1), MonthDay.of(2, 29)),
                    25,
                    "gold",
                    true,
                    27,
                    new ServiceTerms.Cancellation(38, 37, 36, 35, 34),
                    28,
                    29,
                    List.of(new ServiceTerms.Limit("week", "staff", 26)),
                    30,
                    new ServiceTerms.Deposit(decimal("31.5"), null, 32),
                    usd("33.00")),
            List.of(new ServiceTerms.Question("size", "Which size?", "choice", true, List.of("small", "large"))),
            Map.of(
                    "senior", new ServiceTerms.Level(decimal("120.5"), -9),
                    "junior", new ServiceTerms.Level(decimal("100"), 8)),
            new ServiceTerms.Processing(18, 19));

    @Test
    void everyKeyIsPublished() {
        Map<String, Object> body = Catalog.service("Every key", Catalog.category());
        EVERY_KEY.properties().forEach(part -> body.put(part.getKey(), part.getValue()));
        ServiceVersion published = published(made(post("services", body)), 1);
        assertEquals(EXPECTED, published.terms());
        assertEquals(16, published.preparationMinutes());
        assertEquals(17, published.cleanupMinutes());
        assertEquals(Set.of("polish"), published.requiredSkills());
        assertEquals(21, published.minAdvanceHours());
        assertEquals(22, published.maxAdvanceDays());
        assertFalse(published.usesBay(), "what is done at the customer's takes no bay");
    }

    /** A key that is added later is missed here. */
    @Test
    void thoseAreAllTheKeysThatThereAre() {
        List<String> missing = new ArrayList<>();
        for (String part : ServiceSchemas.PARTS) {
            JsonNode schema = Catalog.json(get("service-schemas/" + part));
            for (JsonNode properties : schema.findValues("properties")) {
                properties.fieldNames().forEachRemaining(key -> {
                    if (EVERY_KEY.path(part).findValue(key) == null) {
                        missing.add(part + ": " + key);
                    }
                });
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void whatIsNotSaidIsPublishedAsUsual() {
        Map<String, Object> body = Catalog.service("As usual", Catalog.category());
        body.put("pricing", Map.of("demandPricing", Map.of("enabled", false, "highDemandPremium", 0.5)));
        ServiceTerms terms = published(made(post("services", body)), 1).terms();
        assertEquals(
                new ServiceTerms(
                        "at_location",
                        Set.of("universal"),
                        new ServiceTerms.Prices(
                                null, null, null, null, null, null, null, decimal("0"), decimal("0"), null),
                        ServiceTerms.Site.NONE,
                        ServiceTerms.Means.NONE,
                        new ServiceTerms.Rules(null, null, null, 1, null, false, 24, null, 3, 24, null, 0, null, null),
                        List.of(),
                        null,
                        null),
                terms);
    }

    @Test
    void everyKeyOfAnAddOnAndOfItsLinkIsPublished() {
        String service = made(post("services", Catalog.service("With add-ons", Catalog.category())));
        String first = made(post("add-ons", Catalog.addOn("First")));
        Map<String, Object> body = Catalog.addOn("Second");
        Json.read(
                        """
                        {"compatibleWith": ["suv", "van"], "requiresApproval": true,
                         "pricingModifiers": {"timePremium": true, "season": true, "demand": true,
                           "minPrice": {"amount": "20.00", "currency": "USD"},
                           "maxPrice": {"amount": "40.00", "currency": "USD"}},
                         "requirements": {"powerSourceRequired": true, "space": {"minLengthFeet": 9.50},
                           "weather": {"maxWindSpeedMph": 8}},
                         "restrictions": {"locationIds": ["6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21"]}}""",
                        JsonNode.class)
                .properties()
                .forEach(part -> body.put(part.getKey(), part.getValue()));
        String excluded = made(post("add-ons", Catalog.addOn("Excluded")));
        ((ObjectNode) body.get("restrictions")).putArray("notWithAddOns").add(excluded);
        String second = made(post("add-ons", body));
        put("services/" + service + "/add-ons/" + first, "\"1\"", Map.of())
                .then()
                .statusCode(200);
        Map<String, Object> conditions = Map.of(
                "compatibleWith",
                List.of("van", "truck"),
                "from",
                "2027-03-01",
                "to",
                "2027-03-31",
                "withAddOns",
                List.of(first));
        put("services/" + service + "/add-ons/" + second, "\"2\"", Map.of("conditions", conditions, "displayOrder", 9))
                .then()
                .statusCode(200);
        var addOns = published(service, 3).addOns();
        assertEquals(AddOnTerms.NONE, addOns.get(0).terms());
        assertEquals(
                new AddOnTerms(
                        true,
                        true,
                        true,
                        usd("20.00"),
                        usd("40.00"),
                        Set.of("van"),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 3, 31),
                        Set.of(UUID.fromString(first)),
                        new ServiceTerms.Site(
                                false,
                                true,
                                false,
                                new ServiceTerms.Space(null, decimal("9.5"), false),
                                new ServiceTerms.Weather(decimal("8"), null, null, false)),
                        Set.of(UUID.fromString(excluded)),
                        Set.of(LOCATION),
                        true),
                addOns.get(1).terms());
    }

    private static ServiceVersion published(String id, int version) {
        return Await.value("version " + version, () -> Catalog.events(id), found -> found.size() >= version)
                .get(version - 1)
                .data();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
