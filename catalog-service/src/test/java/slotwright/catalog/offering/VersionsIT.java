package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.json;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;
import static slotwright.catalog.Catalog.usd;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.testing.Await;

/** What a service was stays, is compared, and comes back. */
@QuarkusTest
class VersionsIT {

    @Inject
    Sql sql;

    private String category;
    private String path;
    private String id;

    @BeforeEach
    void aServiceOfItsOwn() {
        category = Catalog.category();
        id = made(post("services", Catalog.service("As it was", category)));
        path = "services/" + id;
    }

    @Test
    void whatItOnceWasIsItsNextVersion() {
        patch(path, "\"1\"", Map.of("title", "As it is", "basePrice", usd("140.00")))
                .then()
                .statusCode(200);
        List<String> rows = rows();
        restored(1, "\"2\"")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("version", equalTo(3))
                .body("title", equalTo("As it was"))
                .body("basePrice.amount", equalTo("120.00"));
        get(path + "/versions").then().body("items.reason[0]", equalTo("service.restored"));
        assertEquals(rows, rows().subList(0, 2));
        restored(3, "\"3\"").then().statusCode(200).header("ETag", equalTo("\"3\""));
        assertEquals(3, rows().size());
    }

    @Test
    void aRetiredOneIsOfferedAgain() {
        delete(path, "\"1\"").then().statusCode(204);
        get("services?category=" + category).then().body("items", empty());
        restored(1, "\"2\"")
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .body("version", equalTo(3));
        get("services?category=" + category).then().body("items.id", contains(id));
    }

    @Test
    void theAddOnsStayThoseOfToday() {
        String addOn = linked();
        patch(path, "\"2\"", Map.of("title", "As it is")).then().statusCode(200);
        restored(1, "\"3\"")
                .then()
                .statusCode(200)
                .body("title", equalTo("As it was"))
                .body("addOns.id", contains(addOn));
    }

    @Test
    void whatDoesNotFitAnyMoreIsRefusedAndSaysWhy() {
        String slug = get(path).path("slug");
        patch(path, "\"1\"", Map.of("slug", "s-" + UUID.randomUUID())).then().statusCode(200);
        Map<String, Object> other = Catalog.service("Takes the slug", category);
        other.put("slug", slug);
        made(post("services", other));
        restored(1, "\"2\"").then().statusCode(409).body("type", equalTo("/problems/duplicate"));

        patch(path, "\"2\"", Map.of("basePrice", Map.of("amount", "90.00", "currency", "EUR")))
                .then()
                .statusCode(200);
        Map<String, Object> euros = Catalog.addOn("In euros");
        euros.put("price", Map.of("amount", "5.00", "currency", "EUR"));
        put(path + "/add-ons/" + made(post("add-ons", euros)), "\"3\"", Map.of())
                .then()
                .statusCode(200);
        restored(2, "\"4\"").then().statusCode(422).body("violations[0].code", equalTo("currency-mixed"));

        patch(path, "\"4\"", Map.of("category", Catalog.category())).then().statusCode(200);
        String left = get("categories?limit=200").path("items.find { it.slug == '" + category + "' }.id");
        delete("categories/" + left, "\"1\"").then().statusCode(204);
        restored(4, "\"5\"").then().statusCode(422).body("violations[0].code", equalTo("category-retired"));
        get(path).then().header("ETag", equalTo("\"5\""));
        assertEquals(5, rows().size());
    }

    @Test
    void restoringNeedsTheCurrentTagAndAVersionThatIsThere() {
        given().post("/api/v1/" + path + "/versions/1/restore").then().statusCode(428);
        restored(1, "\"2\"").then().statusCode(412);
        restored(2, "\"1\"").then().statusCode(404);
        given().header("If-Match", "\"1\"")
                .post("/api/v1/services/" + UUID.randomUUID() + "/versions/1/restore")
                .then()
                .statusCode(404);
        assertEquals(1, rows().size());
    }

    @Test
    void aVersionTakesNoChange() {
        List<String> rows = rows();
        String version = path + "/versions/1";
        for (Response refused : List.of(
                patch(version, "\"1\"", Map.of("title", "Rewritten")),
                put(version, "\"1\"", Catalog.service("Rewritten", category)),
                delete(version, "\"1\""))) {
            refused.then().statusCode(oneOf(404, 405));
        }
        assertEquals(rows, rows());
    }

    @Test
    void twoVersionsAreCompared() {
        String addOn = linked();
        patch("add-ons/" + addOn, "\"1\"", Map.of("price", usd("30.00"))).then().statusCode(200);
        patch(path, "\"3\"", Map.of("title", "As it is", "rules", Map.of("minAdvanceHours", 2)))
                .then()
                .statusCode(200);
        delete(path, "\"4\"").then().statusCode(204);

        changes(2, "")
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("changes.path", contains("/addOns/" + addOn))
                .body("changes[0].before", equalTo(null))
                .body("changes[0].after.price.amount", equalTo("25.00"));
        changes(3, "")
                .body("changes", hasSize(1))
                .body("changes[0].path", equalTo("/addOns/" + addOn + "/price/amount"))
                .body("changes[0].before", equalTo("25.00"))
                .body("changes[0].after", equalTo("30.00"));
        changes(4, "?since=3").body("changes.path", contains("/title", "/rules/minAdvanceHours", "/leftOut"));
        changes(3, "?since=4").body("changes[0].before", equalTo("As it is"));
        changes(5, "").body("changes.path", contains("/active"));
        changes(5, "?since=5").body("changes", empty());
        changes(1, "").body("from", equalTo(0)).body("changes.path", hasItems("/title", "/basePrice", "/rules"));
        get(path + "/versions/6/changes").then().statusCode(404);
        get(path + "/versions/5/changes?since=6").then().statusCode(404);
        get(path + "/versions/5/changes?since=-1").then().statusCode(400).body("errors[0].parameter", equalTo("since"));
    }

    @Test
    void whoReadsTheTopicFromItsBeginGetsEveryVersionWhole() {
        String addOn = linked();
        patch("add-ons/" + addOn, "\"1\"", Map.of("price", usd("30.00"))).then().statusCode(200);
        patch(path, "\"3\"", Map.of("title", "As it is")).then().statusCode(200);
        delete(path, "\"4\"").then().statusCode(204);
        restored(1, "\"5\"").then().statusCode(200);

        List<Event<ServiceVersion>> events =
                Await.value("six versions", () -> Catalog.events(id), found -> found.size() >= 6);
        assertEquals(6, events.size());
        for (int version = 1; version <= 6; version++) {
            ServiceVersion told = events.get(version - 1).data();
            JsonNode shown = json(get(path + "/versions/" + version));
            assertEquals(version, told.version());
            assertEquals(shown.path("title").asText(), told.title());
            assertEquals(shown.path("active").asBoolean(), !told.retired());
            assertEquals(
                    shown.path("basePrice").path("amount").asText(),
                    told.basePrice().amount().toPlainString());
            assertEquals(
                    addOns(shown), told.addOns().stream().map(VersionsIT::text).toList());
        }
    }

    private String linked() {
        String addOn = made(post("add-ons", Catalog.addOn("Wax")));
        put(path + "/add-ons/" + addOn, "\"1\"", Map.of()).then().statusCode(200);
        return addOn;
    }

    private Response restored(int version, String ifMatch) {
        return given().header("If-Match", ifMatch).post("/api/v1/" + path + "/versions/" + version + "/restore");
    }

    private ValidatableResponse changes(int version, String query) {
        return get(path + "/versions/" + version + "/changes" + query).then().statusCode(200);
    }

    /** Each version's row in one text, the oldest first. */
    private List<String> rows() {
        return sql.texts(
                "SELECT CONCAT_WS('|', version, author, reason, created_at, content) FROM service_version"
                        + " WHERE service_id = ? ORDER BY version",
                id);
    }

    private static List<String> addOns(JsonNode service) {
        List<String> all = new ArrayList<>();
        service.path("addOns")
                .forEach(addOn -> all.add(addOn.path("id").asText() + " "
                        + addOn.path("price").path("amount").asText() + " "
                        + addOn.path("minutes").asInt()));
        return all;
    }

    private static String text(LinkedAddOn addOn) {
        return addOn.addOnId() + " " + addOn.price().amount().toPlainString() + " " + addOn.minutes();
    }
}
