package slotwright.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that protect browsers stand on every answer, also where no resource was reached. */
@QuarkusTest
class AnswerHeadersIT {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @ParameterizedTest
    @CsvSource({
        "GET,/kept-notes,200",
        "GET,/problems/not-found,200",
        "GET,/q/openapi,200",
        "GET,/nothing,404",
        "GET,/q/nothing,404",
        "POST,/kept-notes,415",
        "DELETE,/kept-notes,405",
        "TRACE,/kept-notes,405",
        "GET,/echo/fails/own,500"
    })
    void standOnEveryAnswer(String method, String path, int status) {
        protectedOnce(given().body("a=1").contentType("text/plain").request(method, path), status, NOTHING);
    }

    @Test
    void standOnRefusalsAheadOfTheResources() {
        protectedOnce(given().header("Authorization", "Bearer x").get("/kept-notes"), 401, NOTHING);
        protectedOnce(given().header("Origin", "https://evil.example").get("/kept-notes"), 403, NOTHING);
        protectedOnce(given().get("/kept-notes?q=" + "x".repeat(4_096)), 414, NOTHING);
        protectedOnce(given().header("X-Fill", "x".repeat(8_192)).get("/kept-notes"), 431, NOTHING);
        protectedOnce(
                given().contentType("application/json")
                        .body(" ".repeat(262_145))
                        .post("/kept-notes"),
                413,
                NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui", "/q/swagger-ui/", "/q/swagger-ui/index.html"})
    void letSwaggerUiRun(String page) {
        Response answer = protectedOnce(given().get(page), 200, AnswerHeaders.policyOfSwaggerUi(issuer));
        answer.then().contentType(containsString("text/html"));
    }

    @Test
    void leaveAPageItsOwnPolicy() {
        protectedOnce(given().get("/kept-notes/page"), 200, NoteResource.PAGE);
    }

    @Test
    void keepAnswersForOneCallerOutOfCaches() {
        given().get("/kept-notes").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        given().get("/kept-notes/public").then().header("Cache-Control", equalTo("public, max-age=60"));
        given().noFilters().get("/kept-notes").then().statusCode(200).header("Cache-Control", nullValue());
        given().noFilters().get("/nothing").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void healthAndMetricsAreAtTheManagementPortAlone() {
        for (String path : List.of("health", "health/live", "health/ready", "metrics")) {
            given().get("/q/" + path).then().statusCode(404).contentType("application/problem+json");
            given().header("Origin", "https://evil.example")
                    .get(management + path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
        given().get(management + "openapi").then().statusCode(404);
        given().get(management + "swagger-ui").then().statusCode(404);
    }

    private static Response protectedOnce(Response answer, int status, String policy) {
        assertEquals(status, answer.statusCode());
        assertEquals(List.of(policy), answer.headers().getValues("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), answer.headers().getValues("X-Content-Type-Options"));
        assertEquals(List.of("DENY"), answer.headers().getValues("X-Frame-Options"));
        assertEquals(List.of("no-referrer"), answer.headers().getValues("Referrer-Policy"));
        assertEquals(List.of("same-origin"), answer.headers().getValues("Cross-Origin-Resource-Policy"));
        return answer;
    }
}
