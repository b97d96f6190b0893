package slotwright.catalog.offering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.get;
import static slotwright.catalog.Catalog.json;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.patch;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;

/** What a service says of the experience of who does it, and of the time in which it works by itself. */
@QuarkusTest
class LevelsIT {

    private Map<String, Object> body;
    private String path;

    @BeforeEach
    void aServiceOfAnHour() {
        body = Catalog.service("Colour", Catalog.category());
        path = "services/" + made(post("services", body));
    }

    @Test
    void levels() {
        body.put("levels", Map.of("senior", Map.of("pricePercent", 112.50, "minutesDelta", -10), "junior", Map.of()));
        put(path, "\"1\"", body)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("levels.senior.minutesDelta", equalTo(-10))
                .body("levels.junior.minutesDelta", equalTo(0));
        JsonNode levels = json(get(path)).path("levels");
        List<String> names = new ArrayList<>();
        levels.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("junior", "senior"), names, "the least first");
        assertEquals("112.5", levels.path("senior").path("pricePercent").asText());
        put(path, "\"2\"", body).then().header("ETag", equalTo("\"2\""));

        Map<String, Object> change = new HashMap<>();
        change.put("junior", null);
        change.put("senior", Map.of("pricePercent", 130));
        patch(path, "\"2\"", Map.of("levels", change))
                .then()
                .statusCode(200)
                .body("levels.junior", nullValue())
                .body("levels.senior.minutesDelta", equalTo(-10))
                .body("levels.senior.pricePercent", equalTo(130));
        get(path + "/versions/3/changes")
                .then()
                .body("changes.path", contains("/levels/junior", "/levels/senior/pricePercent"));
        restored(2, "\"3\"");
        get(path).then().body("levels.junior.pricePercent", equalTo(100));
    }

    @Test
    void processing() {
        Map<String, Object> gap = Map.of("afterMinutes", 20, "minutes", 30);
        patch(path, "\"1\"", Map.of("processing", gap)).then().statusCode(200).body("processing", equalTo(gap));
        get(path + "/versions/2/changes").then().body("changes.path", contains("/processing"));
        patch(path, "\"2\"", Map.of("baseDurationMinutes", 49))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/processing/minutes"))
                .body("errors[0].message", equalTo("must end within the 49 minutes of the service"));
        Map<String, Object> none = new HashMap<>();
        none.put("processing", null);
        patch(path, "\"2\"", none).then().statusCode(200).body("processing", nullValue());
        restored(2, "\"3\"");
        get(path).then().body("processing", equalTo(gap));
    }

    @Test
    void whatDoesNotFitIsToldAtOnce() {
        Map<String, Object> wrong = Map.of(
                "levels",
                Map.of(
                        "expert",
                        Map.of(),
                        "trainee",
                        Map.of("minutesDelta", 1381),
                        "senior",
                        Map.of("pricePercent", 0)),
                "processing",
                Map.of("afterMinutes", 31, "minutes", 30));
        patch(path, "\"1\"", wrong)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains(
                                "/levels/expert",
                                "/levels/senior/pricePercent",
                                "/levels/trainee/minutesDelta",
                                "/processing/minutes"));
        get(path).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void anUnknownNameIsToldWhateverIsWrongBelowIt() {
        Map<String, Object> levels = new HashMap<>();
        levels.put("guru", Map.of("pricePercent", 0));
        levels.put("seniro", Map.of("minutesDelta", "ten"));
        body.put("levels", levels);
        put(path, "\"1\"", body)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer.sort()",
                        contains(
                                "/levels/guru",
                                "/levels/guru/pricePercent",
                                "/levels/seniro",
                                "/levels/seniro/minutesDelta"))
                .body("errors.find { it.pointer == '/levels/seniro' }.message", endsWith("; did you mean 'senior'?"))
                .body("errors.find { it.pointer == '/levels/guru' }.code", equalTo("unknown-level"));
        get(path).then().header("ETag", equalTo("\"1\""));
    }

    private void restored(int version, String ifMatch) {
        given().header("If-Match", ifMatch)
                .post("/api/v1/" + path + "/versions/" + version + "/restore")
                .then()
                .statusCode(200);
    }
}
