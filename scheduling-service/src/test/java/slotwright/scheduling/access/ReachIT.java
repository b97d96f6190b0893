package slotwright.scheduling.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.made;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/** What a manager names beside the thing itself is in reach too, or is as unknown to him as what does not exist. */
@QuarkusTest
class ReachIT {

    @Inject
    Sql sql;

    private String home;
    private String away;
    private String own;
    private String foreign;
    private String token;

    @BeforeEach
    void open() {
        home = Shop.location("Home", Shop.ZONE.getId());
        away = Shop.location("Away", Shop.ZONE.getId());
        own = Shop.person("Olga Own", home);
        foreign = Shop.person("Fred Foreign", away);
        token = Tokens.of("reach", "manager", UUID.fromString(home));
    }

    @Test
    void nobodyIsMovedToAForeignLocation() {
        String path = "staff/" + own;
        String tag = Scheduling.tag(path);
        assertUnknown(
                asManager(person(away)).header("If-Match", tag).put(at(path)),
                asManager(person(UUID.randomUUID().toString()))
                        .header("If-Match", tag)
                        .put(at(path)));
        Scheduling.get(path).then().body("homeLocationId", equalTo(home));
        Scheduling.put(path, tag, person(UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-location"));
    }

    @Test
    void noShiftIsAtAForeignLocation() {
        String path = "staff/" + own + "/schedules";
        assertUnknown(
                asManager(shifts(away)).post(at(path)),
                asManager(shifts(UUID.randomUUID().toString())).post(at(path)));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM staff_schedule WHERE staff_id = ?", own));
        asManager(shifts(home)).post(at(path)).then().statusCode(201);
    }

    @Test
    void aShiftElsewhereBringsNobodyInReachThere() {
        made(Scheduling.post("staff/" + foreign + "/schedules", shifts(home)));
        assertEquals(404, asManager(null).get(at("staff/" + foreign)).statusCode());
        assertEquals(
                404, asManager(null).get(at("staff/" + foreign + "/schedules")).statusCode());
    }

    @Test
    void noForeignPersonIsAwayWithOneOfOnesOwn() {
        assertUnknown(
                asManager(away(own, foreign)).post(at("absences")),
                asManager(away(own, UUID.randomUUID().toString())).post(at("absences")));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM absence_staff WHERE staff_id = ?", own));
        asManager(away(own)).post(at("absences")).then().statusCode(201);
    }

    @Test
    void anAbsenceOfPeopleOfSeveralLocationsIsSeenAndStays() {
        String absence = "absences/" + made(Scheduling.post("absences", away(own, foreign)));
        Response seen = asManager(null).get(at(absence));
        seen.then().statusCode(200);
        asManager(null)
                .header("If-Match", seen.header("ETag"))
                .delete(at(absence))
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
        Scheduling.get(absence).then().statusCode(200);
    }

    @Test
    void onlyOnesOwnLocationIsClosed() {
        assertUnknown(
                asManager(closed(away)).post(at("absences")),
                asManager(closed(UUID.randomUUID().toString())).post(at("absences")));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM absence WHERE location_id = ?", away));
        String absence = made(asManager(closed(home)).post(at("absences")));
        asManager(null)
                .header("If-Match", "\"1\"")
                .delete(at("absences/" + absence))
                .then()
                .statusCode(204);
    }

    @Test
    void theAuditorsLearnWhoItWas() {
        String person = made(asManager(person(home)).post(at("staff")));
        JsonNode entry = Await.value(
                "the entry is published",
                () -> new TopicProbe()
                        .records(Topics.AUDIT.name()).stream()
                                .map(each ->
                                        Json.read(each.value(), JsonNode.class).path("data"))
                                .filter(each -> each.path("entityId").asText().equals(person))
                                .findFirst()
                                .orElse(null),
                found -> found != null);
        assertEquals("manager", entry.path("actorRole").asText());
        assertEquals(subject(), entry.path("actorId").asText());
    }

    private String subject() {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return Json.read(claims, JsonNode.class).path("sub").asText();
    }

    private RequestSpecification asManager(Object body) {
        RequestSpecification request = given().header("Authorization", Tokens.bearer(token));
        return body == null ? request : request.contentType("application/json").body(Json.write(body));
    }

    private static void assertUnknown(Response named, Response unknown) {
        named.then().statusCode(404).body("type", endsWith("/not-found"));
        unknown.then().statusCode(404).body("detail", equalTo(named.<String>path("detail")));
    }

    private static String at(String path) {
        return "/api/v1/" + path;
    }

    private static Map<String, Object> person(String location) {
        return Map.of("name", "Olga Own", "homeLocationId", location, "skills", List.of());
    }

    private static Map<String, Object> shifts(String location) {
        return Shop.scheduleBody(Shop.TUESDAY, location, "09:00", "17:00");
    }

    private static Map<String, Object> away(String... people) {
        return absence(Map.of("scope", "staff", "staffIds", List.of(people)));
    }

    private static Map<String, Object> closed(String location) {
        return absence(Map.of("scope", "location", "locationId", location));
    }

    private static Map<String, Object> absence(Map<String, Object> whose) {
        Map<String, Object> body = new TreeMap<>(whose);
        body.putAll(Map.of("date", Shop.TUESDAY, "allDay", true, "reason", "training"));
        return body;
    }
}
