package slotwright.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests' settings name one origin, https://app.example.com, besides the service's own. */
@QuarkusTest
class CrossOriginIT {

    private static final String APP = "https://app.example.com";

    @TestHTTPResource
    URI service;

    @Test
    void answersPagesOfANamedOrigin() {
        post(APP)
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(APP))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Access-Control-Expose-Headers", containsString("Location"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
    }

    @Test
    void letsThemReadRefusalsToo() {
        given().header("Origin", APP)
                .get("/nothing")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", equalTo(APP));
        given().header("Origin", APP)
                .get("/kept-notes?q=" + "x".repeat(RequestHead.LONGEST_ADDRESS))
                .then()
                .statusCode(414)
                .header("Access-Control-Allow-Origin", equalTo(APP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Content-Type", "If-Match", "Idempotency-Key"})
    void allowsTheHeadersOfTheApiBeforehand(String header) {
        preflight(APP)
                .header("Access-Control-Request-Headers", header)
                .options("/kept-notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(APP))
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Headers", containsString(header))
                .header("Access-Control-Allow-Headers", not(containsString("X-Other")))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://app.example.com.evil.example",
                "https://evil-app.example.com",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://APP.example.com",
                "https://app.example.com/",
                "null",
                "*",
                "",
                "x"
            })
    void refusesPagesOfEveryOtherOriginAndChangesNothing(String origin) {
        int before = NoteResource.KEPT.get();
        post(origin)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/origin-not-allowed"))
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Content-Security-Policy", notNullValue())
                .header("X-Request-Id", notNullValue());
        assertEquals(before, NoteResource.KEPT.get());
        preflight(origin)
                .options("/kept-notes")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void doesNotHinderPagesOfItsOwn() {
        post("http://" + service.getAuthority()).statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/kept-notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    /** Else a cache could give a page an answer that the browser keeps from it. */
    @Test
    void tellsCachesThatAnswersDependOnTheOrigin() {
        given().get("/problems/not-found").then().header("Cache-Control", containsString("public"));
        assertThat(given().get("/problems/not-found").headers().getValues("Vary"), hasItem("Origin"));
    }

    private static ValidatableResponse post(String origin) {
        return given().header("Origin", origin)
                .contentType("application/json")
                .body("{}")
                .post("/kept-notes")
                .then();
    }

    private static RequestSpecification preflight(String origin) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "PUT");
    }
}
