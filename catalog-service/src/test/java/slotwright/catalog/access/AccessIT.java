package slotwright.catalog.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.Sql;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Tokens;

/** Who may do what: each cell of the table is tried, and what a manager's services are. */
@QuarkusTest
class AccessIT {

    private static final UUID HOME = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID AWAY = UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        assertEquals(List.of(), new Requests(sql).matrix().faults());
    }

    @Test
    void aManagerPublishesForHisLocationsAlone() {
        asManager(service(HOME, SECOND)).post("/api/v1/services").then().statusCode(201);
        for (Object elsewhere : List.of(service(HOME, AWAY), service(AWAY), service())) {
            assertForbidden(asManager(elsewhere).post("/api/v1/services"));
        }
    }

    @Test
    void aManagerTakesNothingToForeignLocationsNorFromThem() {
        String own = "services/" + made(asManager(service(HOME)).post("/api/v1/services"));
        assertForbidden(patched(own, Map.of("locationIds", List.of(HOME, AWAY))));
        assertForbidden(patched(own, Map.of("locationIds", List.of())));
        patched(own, Map.of("locationIds", List.of(SECOND))).then().statusCode(200);
        String everywhere = "services/" + made(post("services", service()));
        assertForbidden(patched(everywhere, Map.of("locationIds", List.of(HOME))));
    }

    @Test
    void theHistoryNamesTheManager() {
        String id = made(asManager(service(HOME)).post("/api/v1/services"));
        String admins = made(post("services", service(HOME)));
        String author = "SELECT COUNT(*) FROM service_version a JOIN service_version b ON a.author = b.author"
                + " WHERE a.service_id = ? AND b.service_id = ?";
        assertEquals(0, sql.number(author, id, admins));
        patched("services/" + admins, Map.of("title", "Another")).then().statusCode(200);
        assertEquals(1, sql.number(author, id, admins));
    }

    private static Response patched(String path, Object changes) {
        return asManager(changes).header("If-Match", tag(path)).patch("/api/v1/" + path);
    }

    private static void assertForbidden(Response answer) {
        answer.then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"))
                .body("detail", containsString("locationIds"));
    }

    private static RequestSpecification asManager(Object body) {
        return given().header("Authorization", Tokens.bearer(Tokens.of("seller", "manager", HOME, SECOND)))
                .contentType("application/json")
                .body(Json.write(body));
    }

    private static Map<String, Object> service(UUID... locations) {
        Map<String, Object> body = Catalog.service("Interior", Catalog.category());
        body.put("locationIds", List.of(locations));
        return body;
    }
}
