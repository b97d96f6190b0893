package slotwright.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to fail, once, over HTTP: the right slug, and nothing of our inside. */
@QuarkusTest
class ProblemIT {

    private static final List<String> INSIDE = List.of(
            "slotwright.", "java.", "jackson", "Exception", "\tat ", "SELECT", "EchoResource", "10.0.0.7", "record");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "42",
                "{\"title\":\"",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\"} {}",
                "{\"title\":NaN}",
                "{\"title\":\"a\tb\"}",
                "\u0000",
                "<a/>"
            })
    void refusesABodyThatCannotBeRead(String body) {
        problem(post(body), 400, "malformed-request");
    }

    @Test
    void saysWhichLimitABodyBreaks() {
        problem(post("[".repeat(10_000)), 400, "malformed-request");
        problem(post("{\"details\":" + "[".repeat(40)), 400, "malformed-request")
                .body("detail", containsString("32"));
        problem(post("{\"minutes\":" + "9".repeat(65) + "}"), 400, "malformed-request")
                .body("detail", containsString("64"));
        problem(post("{\"notes\":\"" + "x".repeat(10_001) + "\"}"), 400, "malformed-request")
                .body("detail", containsString("10,000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/title|{\"title\":5}",
                "/title|{\"title\":\"a\\u0000b\"}",
                "/title|{\"title\":\"Ann\\u202egpj.exe\"}",
                "/title|{\"title\":\"ann@example.com\\r\\nBcc: x\"}",
                "/title|{}",
                "/minutes|{\"title\":\"a\",\"minutes\":1441}",
                "/minutes|{\"title\":\"a\",\"minutes\":\"30\"}",
                "/minutes|{\"title\":\"a\",\"minutes\":30.5}",
                "/minutes|{\"title\":\"a\",\"minutes\":2147483648}",
                "/price/amount|{\"title\":\"a\",\"price\":{\"amount\":19.99,\"currency\":\"EUR\"}}",
                "/price/currency|{\"title\":\"a\",\"price\":{\"amount\":\"1\"}}",
                "/startsAt|{\"title\":\"a\",\"startsAt\":\"2027-02-30T10:00:00Z\"}",
                "/startsAt|{\"title\":\"a\",\"startsAt\":1799661600000}",
                "/startsAt|{\"title\":\"a\",\"startsAt\":\"2027-01-11\"}",
                "/mood|{\"title\":\"a\",\"mood\":\"LOUD\"}",
                "/staffId|{\"title\":\"a\",\"staffId\":\"1\"}",
                "/customer|{\"title\":\"a\",\"customer\":\"\"}",
                "/customer/email|{\"title\":\"a\",\"customer\":{\"name\":\"b\",\"email\":\"c\"}}",
                "/guests/1/name|{\"title\":\"a\",\"guests\":[{\"name\":\"b\"},{}]}"
            })
    void saysWhichValueIsNotAcceptable(String pointer, String body) {
        problem(post(body), 400, "validation-failed").body("errors.pointer", hasItems(pointer));
    }

    @Test
    void tellsAllThatBeanValidationFound() {
        problem(
                        post("{\"customer\":{\"email\":\"c\"},\"notes\":\"" + "x".repeat(2_001) + "\"}"),
                        400,
                        "validation-failed")
                .body("errors.pointer", hasItems("/title", "/notes", "/customer/name", "/customer/email"))
                .body("errors.code", hasItems("required", "length", "format"));
    }

    @Test
    void namesTheUnknownKeyAndTheNearestOne() {
        problem(post("{\"titel\":\"a\"}"), 400, "unknown-field")
                .body("errors[0].pointer", equalTo("/titel"))
                .body("nearest", equalTo("title"));
        problem(post("{\"title\":\"a\",\"customer\":{\"name\":\"b\",\"roles\":[]}}"), 400, "unknown-field")
                .body("errors[0].pointer", equalTo("/customer/roles"));
    }

    @Test
    void refusesAnUnknownCurrencyByRule() {
        problem(post("{\"title\":\"a\",\"price\":{\"amount\":\"1\",\"currency\":\"XXZ\"}}"), 422, "rules-violated")
                .body("violations[0].code", equalTo("unknown-currency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
    void refusesABodyOfAnotherFormat(String type) {
        problem(given().contentType(type).body("a=1").post("/echo"), 415, "unsupported-media-type");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        problem(post("a".repeat(1_048_577)), 413, "payload-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/echo?limit=0,limit",
        "/echo?limit=abc,limit",
        "/echo?limit=1000000,limit",
        "/echo?from=2027-02-30,from",
        "/echo?addOnId=1,addOnId",
        "/echo?mood=LOUD,mood",
        "/echo?partySize=10,partySize",
        "/echo?partySize=x,partySize",
        "/echo?q=a%00b,q",
        "/echo?q=a%E2%80%AEb,q"
    })
    void namesTheParameterThatIsNotAcceptable(String address, String parameter) {
        problem(given().urlEncodingEnabled(false).get(address), 400, "validation-failed")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void answersWhatIsNotThere() {
        problem(given().get("/nothing"), 404, "not-found").body("instance", equalTo("/nothing"));
        problem(given().get("/echo/no-uuid"), 404, "not-found");
        problem(given().get("/echo/bare/404"), 404, "not-found");
        problem(given().accept("image/png").get("/echo/6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21"), 406, "not-acceptable");
        problem(given().contentType(ContentType.JSON).body("{}").put("/echo"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS, PATCH, POST");
        problem(given().delete("/echo/6f1c2a8e-3f0b-4a53-9d0e-0c5b8a1f7e21"), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void guardsChangesByTheVersion() {
        problem(patch(null), 428, "precondition-required");
        problem(patch("7"), 400, "validation-failed").body("errors[0].header", equalTo("If-Match"));
        problem(patch("\"1\""), 412, "stale-version").header("ETag", "\"3\"");
        patch("\"3\"").then().statusCode(200);
    }

    @Test
    void leaksNothingOfItsOwnFailures() {
        problem(given().get("/echo/fails/own"), 500, "internal");
        problem(given().get("/echo/fails/later"), 500, "internal");
        problem(given().get("/echo/fails/database"), 503, "temporarily-unavailable")
                .header("Retry-After", "1");
        problem(given().get("/echo/fails/rule"), 422, "rules-violated");
        problem(given().get("/echo/bare/500"), 500, "internal");
    }

    @Test
    void carriesTheTraceOfTheCaller() {
        problem(
                        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                                .header("X-Request-Id", "abcdefgh-1")
                                .get("/nothing"),
                        404,
                        "not-found")
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("requestId", equalTo("abcdefgh-1"))
                .header("X-Request-Id", "abcdefgh-1");
        problem(given().header("X-Request-Id", "<script>").get("/nothing"), 404, "not-found")
                .body("requestId", not(equalTo("<script>")));
    }

    @Test
    void explainsEveryTypeToPeopleAndPrograms() {
        for (ProblemType type : ProblemType.values()) {
            given().get(type.uri()).then().statusCode(200).body("status", equalTo(type.status()));
            given().accept("text/html,*/*;q=0.8").get(type.uri()).then().contentType(ContentType.HTML);
        }
        given().get("/problems").then().statusCode(200).body("slug", hasItems("slot-taken", "not-found"));
        problem(given().get("/problems/nope"), 404, "not-found");
        problem(given().accept("image/png").get("/problems/not-found"), 406, "not-acceptable");
    }

    @Test
    void keepsTextExactly() {
        String name = "Zoë 👩🏽‍👩‍👧 محمد";
        post("{\"title\":\"" + name + "\",\"notes\":\"a\\r\\n<b>\"}")
                .then()
                .statusCode(200)
                .body("title", equalTo(name))
                .body("notes", equalTo("a\r\n<b>"));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/echo");
    }

    private static Response patch(String ifMatch) {
        var request = given().contentType("application/merge-patch+json").body("{\"title\":\"a\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/echo");
    }

    private static ValidatableResponse problem(Response answer, int status, String slug) {
        String body = answer.asString();
        assertEquals(List.of(), INSIDE.stream().filter(body::contains).toList(), body);
        return answer.then()
                .statusCode(status)
                .header("Content-Type", "application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", equalTo(ProblemType.ofSlug(slug).orElseThrow().title()))
                .body("detail", matchesPattern(".{10,}"))
                .body("instance", matchesPattern("/.*"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
