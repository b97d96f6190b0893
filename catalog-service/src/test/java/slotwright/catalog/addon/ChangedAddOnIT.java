package slotwright.catalog.addon;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.tag;
import static slotwright.catalog.Catalog.usd;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;

@QuarkusTest
class ChangedAddOnIT {

    @Test
    void makesOneVersionAndOneEventOfEachServiceThatLinksIt() {
        String category = Catalog.category();
        String first = made(post("services", Catalog.service("First", category)));
        String second = made(post("services", Catalog.service("Second", category)));
        String other = made(post("services", Catalog.service("Other", category)));
        String addOn = made(post("add-ons", Catalog.addOn("Wax")));
        link(first, addOn, Map.of("priceModifier", Map.of("type", "discount", "value", 50)));
        link(second, addOn, Map.of("priceModifier", Map.of("type", "fixed", "value", 19.9)));

        patch("add-ons/" + addOn, "\"1\"", Map.of("price", usd("40.00"), "minutes", 45))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        get("services/" + first).then().header("ETag", equalTo("\"3\"")).body("addOns[0].minutes", equalTo(45));
        get("services/" + other).then().header("ETag", equalTo("\"1\""));
        var ofFirst = Await.value("three events", () -> Catalog.events(first), found -> found.size() >= 3);
        var ofSecond = Await.value("three events", () -> Catalog.events(second), found -> found.size() >= 3);
        assertEquals(3, ofFirst.size());
        assertEquals(3, ofSecond.size());
        assertEquals(
                Money.of("20.00", "USD"), ofFirst.get(2).data().addOns().get(0).price());
        assertEquals(
                Money.of("19.90", "USD"), ofSecond.get(2).data().addOns().get(0).price());
    }

    @Test
    void retiredItLeavesTheServicesThatLinkIt() {
        String service = made(post("services", Catalog.service("Loses one", Catalog.category())));
        String addOn = made(post("add-ons", Catalog.addOn("Fragrance")));
        link(service, addOn, Map.of());
        delete("add-ons/" + addOn, "\"1\"").then().statusCode(204);
        delete("add-ons/" + addOn, "\"1\"").then().statusCode(204);
        get("services/" + service).then().header("ETag", equalTo("\"3\"")).body("addOns", empty());
        get("add-ons/" + addOn).then().body("active", equalTo(false)).body("version", equalTo(2));
        get("add-ons?limit=200").then().body("items.id", not(hasItem(addOn)));
        put("services/" + service + "/add-ons/" + addOn, "\"3\"", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void keepsTheCurrencyOfTheServicesThatLinkIt() {
        String service = made(post("services", Catalog.service("In dollars", Catalog.category())));
        Map<String, Object> inEuros = Catalog.addOn("In euros");
        inEuros.put("price", Map.of("amount", "5.00", "currency", "EUR"));
        String euros = made(post("add-ons", inEuros));
        put("services/" + service + "/add-ons/" + euros, "\"1\"", Map.of())
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("currency-mixed"));

        String dollars = made(post("add-ons", Catalog.addOn("In dollars")));
        link(service, dollars, Map.of());
        Map<String, Object> euro = Map.of("amount", "5.00", "currency", "EUR");
        patch("add-ons/" + dollars, "\"1\"", Map.of("price", euro)).then().statusCode(422);
        patch("services/" + service, "\"2\"", Map.of("basePrice", euro)).then().statusCode(422);
        get("services/" + service).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void refusesTermsThatCannotBe() {
        String service = made(post("services", Catalog.service("Refuses", Catalog.category())));
        String addOn = made(post("add-ons", Catalog.addOn("Half an hour")));
        String path = "services/" + service + "/add-ons/" + addOn;
        refused(path, Map.of("timeModifierMinutes", -31), "/timeModifierMinutes");
        refused(path, Map.of("priceModifier", Map.of("type", "discount", "value", 101)), "/priceModifier/value");
        refused(path, Map.of("priceModifier", Map.of("type", "fixed", "value", 9.999)), "/priceModifier/value");
        refused(path, Map.of("priceModifier", Map.of("type", "premium")), "/priceModifier/value");
        refused(path, Map.of("priceModifier", Map.of("type", "gift", "value", 1)), "/priceModifier/type");
        refused(path, Map.of("maxQuantity", 0), "/maxQuantity");
        get("services/" + service).then().header("ETag", equalTo("\"1\""));
    }

    private static void refused(String path, Map<String, Object> terms, String pointer) {
        put(path, "\"1\"", terms).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    private static void link(String service, String addOn, Map<String, Object> terms) {
        put("services/" + service + "/add-ons/" + addOn, tag("services/" + service), terms)
                .then()
                .statusCode(200);
    }
}
