package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.testing.Await;

/** What a service leaves out has the suite's value, and says that it may have another one at a location. */
@QuarkusTest
class LeftOutIT {

    private static final String[] EVERY_KEY = Arrays.stream(RuleDefaults.class.getRecordComponents())
            .map(component -> component.getName())
            .toArray(String[]::new);

    private static final Map<String, Object> ALL_RULES = Map.of(
            "minAdvanceHours", 24, "maxAdvanceDays", 90, "maxBookingsPerCustomerPerDay", 1, "lowDemandWithinHours", 72);

    private Map<String, Object> body;

    @BeforeEach
    void begin() {
        body = Catalog.service("Left out", Catalog.category());
        body.remove("bufferMinutes");
        body.remove("bufferBeforeMinutes");
        body.remove("rules");
    }

    @Test
    void whatIsLeftOutIsShownWithTheSuitesValue() {
        String path = "services/" + made(post("services", body));
        get(path)
                .then()
                .body("leftOut", containsInAnyOrder(EVERY_KEY))
                .body("bufferBeforeMinutes", equalTo(0))
                .body("bufferMinutes", equalTo(15))
                .body("rules.minAdvanceHours", equalTo(24))
                .body("rules.maxAdvanceDays", equalTo(90))
                .body("rules.maxBookingsPerCustomerPerDay", equalTo(1))
                .body("rules.lowDemandWithinHours", equalTo(72));
        ServiceVersion told = told(path, 1);
        assertEquals(Set.of(EVERY_KEY), told.leftOut());
        assertEquals(15, told.bufferAfterMinutes());
        assertEquals(24, told.minAdvanceHours());
        assertEquals(90, told.maxAdvanceDays());
        assertEquals(1, told.terms().rules().maxBookingsPerCustomerPerDay());
    }

    /** The suite's own value too: who says it means it, wherever the service is offered. */
    @Test
    void whatIsSaidIsNotLeftOut() {
        body.putAll(Map.of("bufferMinutes", 15, "bufferBeforeMinutes", 0, "rules", ALL_RULES));
        String path = "services/" + made(post("services", body));
        get(path).then().body("leftOut", empty());
        assertEquals(Set.of(), told(path, 1).leftOut());
    }

    @Test
    void aPatchOfSomethingElseSaysNothingAboutIt() {
        String path = "services/" + made(post("services", body));
        patch(path, "\"1\"", Map.of("title", "Still left out"))
                .then()
                .statusCode(200)
                .body("leftOut", containsInAnyOrder(EVERY_KEY));
        patch(path, "\"2\"", Map.of("rules", Map.of("maxAdvanceDays", 90)))
                .then()
                .statusCode(200)
                .body("leftOut", not(hasItem("maxAdvanceDays")))
                .body("leftOut", hasItem("minAdvanceHours"));
        Map<String, Object> takenBack = new HashMap<>();
        takenBack.put("maxAdvanceDays", null);
        patch(path, "\"3\"", Map.of("rules", takenBack))
                .then()
                .statusCode(200)
                .body("leftOut", containsInAnyOrder(EVERY_KEY));
        assertEquals(Set.of(EVERY_KEY), told(path, 4).leftOut());
    }

    private static ServiceVersion told(String path, long version) {
        return Await.value(
                        "version " + version + " was told",
                        () -> Catalog.events(path.substring("services/".length())).stream()
                                .filter(event -> event.version() == version)
                                .findFirst()
                                .orElse(null),
                        found -> found != null)
                .data();
    }

    /** What was said before stays in its version, and is said again with it. */
    @Test
    void aRestoredVersionLeavesOutWhatItLeftOut() {
        String path = "services/" + made(post("services", body));
        Map<String, Object> all = new HashMap<>(body);
        all.putAll(Map.of("bufferMinutes", 5, "bufferBeforeMinutes", 5, "rules", ALL_RULES));
        put(path, "\"1\"", all).then().statusCode(200).body("leftOut", empty());
        get(path + "/versions/1").then().body("leftOut", containsInAnyOrder(EVERY_KEY));
        given().header("If-Match", "\"2\"")
                .post("/api/v1/" + path + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("leftOut", containsInAnyOrder(EVERY_KEY))
                .body("bufferMinutes", equalTo(15));
    }

    @Test
    void leftOutItselfIsTheServersToSay() {
        body.put("leftOut", Set.of("bufferMinutes"));
        post("services", body).then().statusCode(400).body("type", equalTo("/problems/unknown-field"));
    }
}
