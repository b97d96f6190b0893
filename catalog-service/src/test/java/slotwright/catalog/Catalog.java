package slotwright.catalog;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.json.Json;
import slotwright.platform.testing.TopicProbe;

/** The catalog as its clients use it. What is sent is valid unless a test says otherwise. */
public final class Catalog {

    private static final String ROOT = "/api/v1/";

    private Catalog() {}

    public static Response get(String path) {
        return given().get(ROOT + path);
    }

    public static Response post(String path, Object body) {
        return given().contentType("application/json").body(Json.write(body)).post(ROOT + path);
    }

    public static Response put(String path, String ifMatch, Object body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(Json.write(body))
                .put(ROOT + path);
    }

    public static Response patch(String path, String ifMatch, Object body) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(Json.write(body))
                .patch(ROOT + path);
    }

    public static Response delete(String path, String ifMatch) {
        return given().header("If-Match", ifMatch).delete(ROOT + path);
    }

    /** @return the slug of a new category, which no other test uses */
    public static String category() {
        String slug = "c-" + UUID.randomUUID();
        post("categories", Map.of("slug", slug, "title", "Category " + slug))
                .then()
                .statusCode(201);
        return slug;
    }

    public static Map<String, Object> service(String title, String category) {
        Map<String, Object> body = new TreeMap<>();
        body.put("title", title);
        body.put("slug", "s-" + UUID.randomUUID());
        body.put("category", category);
        body.put("baseDurationMinutes", 60);
        body.put("basePrice", usd("120.00"));
        return body;
    }

    public static Map<String, Object> addOn(String title) {
        Map<String, Object> body = new TreeMap<>();
        body.put("title", title);
        body.put("slug", "a-" + UUID.randomUUID());
        body.put("minutes", 30);
        body.put("price", usd("25.00"));
        return body;
    }

    public static Map<String, Object> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    /** @return the id of what was made */
    public static String made(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    public static String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    public static JsonNode json(Response answer) {
        return Json.read(answer.asString(), JsonNode.class);
    }

    /** The events of one service that are in Kafka now, in their order. */
    public static List<Event<ServiceVersion>> events(String serviceId) {
        return new TopicProbe()
                .records(Topics.SERVICES.name()).stream()
                        .filter(each -> each.key().startsWith(serviceId + "/"))
                        .map(each -> CloudEvents.as(CloudEvents.read(each.value()), ServiceVersion.class))
                        .toList();
    }
}
