package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.usd;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;

/** What is refused is refused whole, with every reason, and leaves nothing behind. */
@QuarkusTest
class BadInputsIT {

    private String category;

    @BeforeEach
    void ofItsOwn() {
        category = Catalog.category();
    }

    @Test
    void everyViolationIsToldAtOnceWithItsPlace() {
        Map<String, Object> body = Catalog.service(" ", category);
        body.put("slug", "Not A Slug");
        body.put("baseDurationMinutes", 1441);
        body.put("basePrice", usd("-1.00"));
        body.put("requirements", Map.of("preparationMinutes", -1));
        body.put("resources", Map.of("staff", Map.of("requiredSkills", List.of("ok", ""))));
        body.put("rules", Map.of("maxAdvanceDays", 367));
        var answer = post("services", body);
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors", hasSize(7))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/title",
                                "/slug",
                                "/baseDurationMinutes",
                                "/basePrice",
                                "/requirements/preparationMinutes",
                                "/resources/staff/requiredSkills/1",
                                "/rules/maxAdvanceDays"));
        nothingIsThere();
    }

    @Test
    void valuesAreTakenInOneSpellingOnly() {
        for (Object minutes : List.of(0, -30, 30.5, "30", 2147483648L)) {
            refused("baseDurationMinutes", minutes, 400, "/baseDurationMinutes");
        }
        refused("basePrice", Map.of("amount", 19.99, "currency", "USD"), 400, "/basePrice/amount");
        refused("basePrice", Map.of("amount", "19.999", "currency", "USD"), 400, "/basePrice/amount");
        refused("title", "a".repeat(121), 400, "/title");
        refused("title", "two\nlines", 400, "/title");
        refused("title", "nul \u0000", 400, "/title");
        refused("description", "d".repeat(4001), 400, "/description");
        refused("locationIds", List.of("here"), 400, "/locationIds/0");
        refused("capacityPerSession", 0, 400, "/capacityPerSession");
        changed("basePrice", Map.of("amount", "10.00", "currency", "XXZ"))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("unknown-currency"));
        nothingIsThere();
    }

    @Test
    void unknownKeysAndBrokenBodiesAreRefusedByName() {
        changed("basePric", usd("1.00"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"))
                .body("nearest", equalTo("basePrice"));
        changed("rules", Map.of("minAdvanceHour", 3))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"));
        for (String broken : List.of("", "{", "[]", "null", "{\"title\":\"a\",\"title\":\"b\"}")) {
            given().contentType("application/json")
                    .body(broken)
                    .post("/api/v1/services")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        given().contentType("text/plain")
                .body("{}")
                .post("/api/v1/services")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{}")
                .put("/api/v1/services")
                .then()
                .statusCode(405);
        nothingIsThere();
    }

    @Test
    void aCategoryMustBeThereAndASlugFree() {
        refused("category", "no-such-category", 400, "/category");
        Map<String, Object> body = Catalog.service("Mine", category);
        made(post("services", body));
        post("services", body).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        Map<String, Object> other = Catalog.service("Other", category);
        String path = "services/" + made(post("services", other));
        patch(path, "\"1\"", Map.of("slug", body.get("slug"))).then().statusCode(409);
        get(path).then().header("ETag", equalTo("\"1\"")).body("slug", equalTo(other.get("slug")));
    }

    @Test
    void aBadChangeLeavesTheVersionAsItIs() {
        Map<String, Object> body = Catalog.service("Stays", category);
        String path = "services/" + made(post("services", body));
        patch(path, "\"1\"", Map.of("basePrice", usd("-5.00")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/basePrice"));
        patch(path, "\"1\"", Map.of("rules", Map.of("minAdvanceHours", "2")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/rules/minAdvanceHours"));
        patch(path, "\"1\"", Map.of("version", 7))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"));
        Map<String, Object> without = new HashMap<>();
        without.put("title", null);
        patch(path, "\"1\"", without).then().statusCode(400).body("errors[0].pointer", equalTo("/title"));
        given().contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("[1]")
                .patch("/api/v1/" + path)
                .then()
                .statusCode(400);
        body.remove("basePrice");
        put(path, "\"1\"", body).then().statusCode(400);
        get(path + "/versions").then().body("items", hasSize(1));
        get("services/" + UUID.randomUUID() + "/versions").then().statusCode(404);
        get("services/not-a-uuid/versions").then().statusCode(400);
    }

    private void refused(String key, Object value, int status, String pointer) {
        changed(key, value).then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    private Response changed(String key, Object value) {
        Map<String, Object> body = Catalog.service("Refused", category);
        body.put(key, value);
        return post("services", body);
    }

    private void nothingIsThere() {
        assertEquals(
                List.of(), get("services?category=" + category).then().extract().path("items"));
    }
}
