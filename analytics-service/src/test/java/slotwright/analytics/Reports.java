package slotwright.analytics;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;
import slotwright.platform.json.Json;

/** The daily report, asked for over HTTP as anybody would. */
public final class Reports {

    private Reports() {}

    public static JsonNode daily(LocalDate from, LocalDate to, UUID locationId) {
        return daily("from=" + from + "&to=" + to + (locationId == null ? "" : "&locationId=" + locationId));
    }

    public static JsonNode daily(String query) {
        String body = given().get("/api/v1/analytics/daily?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return Json.mapper().readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
