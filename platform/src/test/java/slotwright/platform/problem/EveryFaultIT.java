package slotwright.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A body is read to its end, whatever is wrong with it, unless it is no JSON. */
@QuarkusTest
class EveryFaultIT {

    @Test
    void tellsEveryFaultOfABodyAtOnce() {
        refused(
                        "{\"titel\":\"a\",\"minutes\":\"30\",\"day\":\"2027-02-30\",\"mood\":\"LOUD\","
                                + "\"price\":{\"amount\":5,\"currency\":5},\"notes\":\"" + "x".repeat(2_001)
                                + "\",\"details\":{\"a\":[1,\"\\u0000\"]},"
                                + "\"guests\":[{\"name\":7},{},{\"name\":\"b\",\"x\":1}]}",
                        400,
                        "validation-failed")
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/titel",
                                "/minutes",
                                "/day",
                                "/mood",
                                "/price/amount",
                                "/price/currency",
                                "/notes",
                                "/details/a/1",
                                "/guests/0/name",
                                "/guests/1/name",
                                "/guests/2/x"));
        refused("{\"title\":5,\"minutes\":\"30\",}", 400, "malformed-request");
        refused("{\"a\":1,\"b\":2,\"title\":\"c\"}", 400, "unknown-field")
                .body("errors.pointer", containsInAnyOrder("/a", "/b"));
    }

    @Test
    void tellsAHundredAtMost() {
        String body =
                IntStream.range(0, 300).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
        refused(body, 400, "unknown-field").body("errors.size()", equalTo(100));
    }

    private static ValidatableResponse refused(String body, int status, String slug) {
        return given().contentType("application/json")
                .body(body)
                .post("/echo")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }
}
