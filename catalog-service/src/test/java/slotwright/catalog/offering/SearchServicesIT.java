package slotwright.catalog.offering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.catalog.Catalog.json;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.usd;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.offering.model.SearchWords;

@QuarkusTest
class SearchServicesIT {

    private String category;

    @BeforeEach
    void ofItsOwn() {
        category = Catalog.category();
    }

    @Test
    void findsByWordsOfTitleAndDescriptionInAnyScript() {
        service("Interior detailing", "Crème for the leather", 0, "120.00", 60);
        service("Exterior or interior", "3D wash", 0, "80.00", 30);
        service("理发店 🙂", "", 0, "20.00", 20);
        assertTitles(Map.of("q", "INTER"), "Exterior or interior", "Interior detailing");
        assertTitles(Map.of("q", "the leath creme"), "Interior detailing");
        assertTitles(Map.of("q", "3d"), "Exterior or interior");
        assertTitles(Map.of("q", "发店"), "理发店 🙂");
        assertTitles(Map.of("q", "interior exterior wash"), "Exterior or interior");
        assertTitles(Map.of("q", "interior nothing"));
        assertTitles(Map.of("q", "' OR 1=1 -- "));
        assertTitles(Map.of("q", "+-*\"@()~<>"));
    }

    @Test
    void filtersByPriceAndDurationAndSortsByPrice() {
        service("Cheap and long", "", 1, "20.00", 120);
        service("Middle", "", 2, "100.00", 60);
        service("Dear and short", "", 3, "180.00", 15);
        assertTitles(Map.of(), "Cheap and long", "Middle", "Dear and short");
        assertTitles(Map.of("minPrice", "100"), "Middle", "Dear and short");
        assertTitles(Map.of("maxPrice", "100.00"), "Cheap and long", "Middle");
        assertTitles(Map.of("minPrice", "20.01", "maxPrice", "179.99"), "Middle");
        assertTitles(Map.of("maxDurationMinutes", "60"), "Middle", "Dear and short");
        search(Map.of("sort", "price"))
                .then()
                .body("items.title", contains("Cheap and long", "Middle", "Dear and short"));
    }

    @Test
    void pagesThroughAHundredAndTwentyAndGivesEachOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            made.add(service(titled(i), "", i % 3, (i % 11) + ".50", 30, i % 4 == 0 ? "universal" : "suv"));
        }
        for (String sort : List.of("order", "price", "relevance")) {
            List<JsonNode> seen = all(Map.of("sort", sort, "limit", "17", "q", "page 1 2", "compatibleWith", "suv"));
            List<String> ids =
                    seen.stream().map(item -> item.path("id").asText()).toList();
            assertEquals(120, ids.size(), sort);
            assertEquals(new HashSet<>(made), new HashSet<>(ids), sort);
            for (int i = 1; i < seen.size(); i++) {
                assertTrue(key(sort, seen.get(i - 1)).compareTo(key(sort, seen.get(i))) < 0, sort + " at " + i);
            }
        }
    }

    @Test
    void findsByThePricesThatAServiceMayHave() {
        Map<String, Object> flexible = Catalog.service("From 60 to 120", category);
        flexible.put("basePrice", usd("80.00"));
        flexible.put("pricing", Map.of("minPrice", usd("60.00"), "maxPrice", usd("120.00")));
        made(post("services", flexible));
        service("Always 70", "", 0, "70.00", 60);
        assertTitles(Map.of("maxPrice", "60"), "From 60 to 120");
        assertTitles(Map.of("maxPrice", "59.99"));
        assertTitles(Map.of("minPrice", "70", "maxPrice", "70"), "From 60 to 120", "Always 70");
        assertTitles(Map.of("minPrice", "120"), "From 60 to 120");
        assertTitles(Map.of("minPrice", "120.01"));
        search(Map.of("sort", "price")).then().body("items.title", contains("From 60 to 120", "Always 70"));
    }

    @Test
    void leavesOutWhatNeedsToBeIndoorAndWhatIsForSomethingElse() {
        Map<String, Object> indoor = Catalog.service("Indoor, for cars", category);
        indoor.put("requirements", Map.of("indoorRequired", true));
        indoor.put("compatibleWith", List.of("suv", "sedan"));
        String path = "services/" + made(post("services", indoor));
        service("For trucks", "", 0, "70.00", 60, "truck");
        service("For everything", "", 0, "70.00", 60);
        assertTitles(Map.of("indoor", "false"), "For trucks", "For everything");
        assertTitles(Map.of("indoor", "true"), "Indoor, for cars", "For trucks", "For everything");
        assertTitles(Map.of("compatibleWith", "suv"), "Indoor, for cars", "For everything");
        assertTitles(Map.of("compatibleWith", "suv", "indoor", "false"), "For everything");
        assertTitles(Map.of("compatibleWith", "boat"), "For everything");
        assertTitles(Map.of("compatibleWith", "universal"), "For everything");
        patch(path, "\"1\"", Map.of("compatibleWith", List.of("truck"))).then().statusCode(200);
        assertTitles(Map.of("compatibleWith", "suv"), "For everything");
        assertTitles(Map.of("compatibleWith", "truck"), "Indoor, for cars", "For trucks", "For everything");
        patch(path, "\"2\"", Map.of("compatibleWith", List.of())).then().statusCode(200);
        assertTitles(Map.of("compatibleWith", "boat"), "Indoor, for cars", "For everything");
        patch(path, "\"3\"", Map.of("compatibleWith", List.of("boat"))).then().statusCode(200);
        assertTitles(Map.of("compatibleWith", "truck"), "For trucks", "For everything");
        RestAssured.given()
                .header("If-Match", "\"4\"")
                .post("/api/v1/" + path + "/versions/1/restore")
                .then()
                .statusCode(200);
        assertTitles(Map.of("compatibleWith", "sedan"), "Indoor, for cars", "For everything");
    }

    @Test
    void refusesWhatItCannotAsk() {
        refused("minPrice", "cheap");
        refused("maxPrice", "-1");
        refused("maxDurationMinutes", "0");
        refused("sort", "colour");
        refused("sort", "relevance");
        refused("indoor", "maybe");
        refused("compatibleWith", "No tag");
        search(Map.of("minPrice", "2", "maxPrice", "1.99"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("minPrice"));
        refused("category", "No slug");
        refused("limit", "201");
        refused("cursor", "forged");
        refused("q", "a".repeat(201));
        String ofOtherSort = search(Map.of("sort", "price", "limit", "1")).path("nextCursor");
        if (ofOtherSort != null) {
            refused("cursor", ofOtherSort);
        }
    }

    /** "Page" and "1" and "2" in it, at the beginning or later. */
    private static String titled(int i) {
        return List.of("1 2 page", "Page 1 2", "Page 2 of 1", "The 1 page that is 2", "12 2 1 paged")
                .get(i % 5);
    }

    private static String key(String sort, JsonNode item) {
        String id = item.path("id").asText();
        if (sort.equals("relevance")) {
            int place = SearchWords.place(SearchWords.of(item.path("title").asText()), SearchWords.asked("page 1 2"));
            return String.format("%09d", place) + id;
        }
        return sort.equals("price")
                ? String.format("%09.2f", item.path("basePrice").path("amount").asDouble()) + id
                : item.path("displayOrder").asText() + item.path("title").asText() + id;
    }

    private List<JsonNode> all(Map<String, String> query) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> asked = new HashMap<>(query);
            if (cursor != null) {
                asked.put("cursor", cursor);
            }
            JsonNode page = json(search(asked));
            page.path("items").forEach(found::add);
            cursor = page.path("nextCursor").textValue();
        } while (cursor != null);
        return found;
    }

    private void refused(String parameter, String value) {
        search(Map.of(parameter, value)).then().statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }

    private void assertTitles(Map<String, String> query, String... titles) {
        var items = search(query).then().statusCode(200);
        items.body("items.title", titles.length == 0 ? empty() : containsInAnyOrder((Object[]) titles));
    }

    private Response search(Map<String, String> query) {
        var asked = RestAssured.given().queryParams(query);
        return (query.containsKey("category") ? asked : asked.queryParam("category", category)).get("/api/v1/services");
    }

    private String service(
            String title, String description, int order, String price, int minutes, String... compatibleWith) {
        Map<String, Object> body = Catalog.service(title, category);
        body.put("description", description);
        body.put("displayOrder", order);
        body.put("basePrice", usd(price));
        body.put("baseDurationMinutes", minutes);
        body.put("compatibleWith", List.of(compatibleWith));
        return made(post("services", body));
    }
}
