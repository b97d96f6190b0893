package slotwright.catalog.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.location.Places;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.testing.Await;

/** What a required add-on needs, its service needs, where and when it is required. */
@QuarkusTest
class RequiredAddOnsIT {

    private static final String CURRENCY = "DKK";
    private static final String MONDAY = "2027-06-14";

    private final String tag = "t-" + UUID.randomUUID();
    private String category;

    @Test
    void indoorRequired() {
        link(Map.of("indoorRequired", true), Map.of("required", true));
        assertEquals(List.of("Plain"), found("indoorAvailable", "false"));
        assertEquals(List.of("Plain", "With an add-on"), found("indoorAvailable", "true"));
        assertEquals(List.of("Plain"), searched("false"));
        assertEquals(List.of("Plain", "With an add-on"), searched("true"));
    }

    @Test
    void aPageOfTheSearchIsFullThoughSomeAreLeftOut() {
        link(Map.of("indoorRequired", true), Map.of("required", true));
        link(Map.of("indoorRequired", true), Map.of("required", true));
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> query = new TreeMap<>(Map.of("category", category, "indoor", "false", "limit", "1"));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            Response page = RestAssured.given().queryParams(query).get("/api/v1/services");
            assertEquals(1, page.jsonPath().getList("items").size(), page.asString());
            ids.add(page.path("items[0].id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertEquals(2, Set.copyOf(ids).size());
        assertEquals(2, ids.size());
    }

    @Test
    void powerSourceRequired() {
        link(Map.of("powerSourceRequired", true), Map.of("required", true));
        assertEquals(List.of("Plain"), found("powerAvailable", "false"));
        assertEquals(List.of("Plain", "With an add-on"), found("waterAvailable", "false"));
    }

    @Test
    void waterAccessRequired() {
        link(Map.of("waterAccessRequired", true), Map.of("required", true));
        assertEquals(List.of("Plain"), found("waterAvailable", "false"));
        assertEquals(List.of("Plain", "With an add-on"), found("date", MONDAY));
    }

    @Test
    void space() {
        Map<String, Object> room = Map.of("minWidthFeet", 12, "minLengthFeet", 20.5, "levelSurface", true);
        link(Map.of("space", room), Map.of("required", true));
        assertEquals(List.of("Plain"), found("widthFeet", "11.99"));
        assertEquals(List.of("Plain", "With an add-on"), found("widthFeet", "12"));
        assertEquals(List.of("Plain"), found("lengthFeet", "20"));
        assertEquals(List.of("Plain", "With an add-on"), found("lengthFeet", "20.50"));
        assertEquals(List.of("Plain"), found("levelSurface", "false"));
    }

    @Test
    void whatMayBeLeftOutHidesNothing() {
        link(Map.of("indoorRequired", true), Map.of("recommended", true));
        assertEquals(List.of("Plain", "With an add-on"), found("indoorAvailable", "false"));
        assertEquals(List.of("Plain", "With an add-on"), searched("false"));
    }

    @Test
    void whatIsRequiredOnOtherDatesHidesNothing() {
        link(Map.of("indoorRequired", true), Map.of("required", true, "conditions", Map.of("from", "2027-06-15")));
        assertEquals(List.of("Plain", "With an add-on"), found("indoorAvailable", "false"));
        assertEquals(List.of("Plain"), found("indoorAvailable", "false", "date", "2027-06-15"));
        assertEquals(List.of("Plain", "With an add-on"), searched("false"), "of today");
    }

    @Test
    void whatIsRequiredElsewhereHidesNothing() {
        Location here = Places.withEverything(CURRENCY);
        Location there = Places.withEverything(CURRENCY);
        Places.tell(here, 1);
        Places.tell(there, 1);
        Map<String, Object> addOn = addOn(Map.of("indoorRequired", true));
        addOn.put("restrictions", Map.of("locationIds", List.of(there.resourceId())));
        linked(addOn, Map.of("required", true));
        Await.until("both are known", () -> List.of(here, there).stream()
                .allMatch(each -> RestAssured.given()
                                .queryParam("locationId", each.resourceId())
                                .get("/api/v1/services/compatible")
                                .statusCode()
                        == 200));
        assertEquals(
                List.of("Plain", "With an add-on"),
                found(
                        "indoorAvailable",
                        "false",
                        "locationId",
                        here.resourceId().toString()));
        assertEquals(
                List.of("Plain"),
                found(
                        "indoorAvailable",
                        "false",
                        "locationId",
                        there.resourceId().toString()));
    }

    private void link(Map<String, Object> needs, Map<String, Object> terms) {
        linked(addOn(needs), terms);
    }

    private static Map<String, Object> addOn(Map<String, Object> needs) {
        Map<String, Object> body = Catalog.addOn("Needs something");
        body.put("price", dkk("5.00"));
        body.put("requirements", needs);
        return body;
    }

    /** Two services, one of them with the add-on. */
    private void linked(Map<String, Object> addOn, Map<String, Object> terms) {
        category = category == null ? Catalog.category() : category;
        service("Plain", "10.00");
        String service = service("With an add-on", "20.00");
        put("services/" + service + "/add-ons/" + made(post("add-ons", addOn)), "\"1\"", terms)
                .then()
                .statusCode(200);
    }

    private String service(String title, String price) {
        Map<String, Object> body = Catalog.service(title, category);
        body.put("basePrice", dkk(price));
        body.put("compatibleWith", List.of(tag));
        return made(post("services", body));
    }

    private List<String> found(String... parameters) {
        Map<String, String> query = new TreeMap<>(Map.of("compatibleWith", tag, "date", MONDAY, "currency", CURRENCY));
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], parameters[i + 1]);
        }
        return RestAssured.given()
                .queryParams(query)
                .get("/api/v1/services/compatible")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private List<String> searched(String indoor) {
        return RestAssured.given()
                .queryParams("category", category, "indoor", indoor)
                .get("/api/v1/services")
                .then()
                .statusCode(200)
                .extract()
                .path("items.title");
    }

    private static Map<String, Object> dkk(String amount) {
        return Map.of("amount", amount, "currency", CURRENCY);
    }
}
