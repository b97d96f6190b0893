package slotwright.scheduling;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import slotwright.platform.json.Json;

/** Scheduling as its clients use it. */
public final class Scheduling {

    private static final String ROOT = "/api/v1/";

    private Scheduling() {}

    public static Response get(String path) {
        return given().get(ROOT + path);
    }

    public static Response post(String path, Object body) {
        return json(body).post(ROOT + path);
    }

    public static Response put(String path, String ifMatch, Object body) {
        return json(body).header("If-Match", ifMatch).put(ROOT + path);
    }

    public static Response delete(String path, String ifMatch) {
        return given().header("If-Match", ifMatch).delete(ROOT + path);
    }

    /** @return the id of what was made */
    public static String made(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    public static String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    public static JsonNode body(Response answer) {
        return Json.read(answer.asString(), JsonNode.class);
    }

    private static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(Json.write(body));
    }
}
