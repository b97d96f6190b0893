package slotwright.scheduling.absence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** Staff ask, managers decide. */
@QuarkusTest
class AbsenceApprovalIT {

    private static final List<String> WITHOUT_TWO_HOURS = List.of("09:00", "10:00", "13:00", "14:00", "15:00", "16:00");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void blocksNothingUntilItIsApproved() {
        String id = asked(away("11:00", "13:00"));

        get("absences/" + id).then().body("status", equalTo("pending")).body("approvedBy", nullValue());
        get("absences?status=pending&staffId=" + shop.alice).then().body("items.id", equalTo(List.of(id)));
        assertEquals(8, shop.startsOnTuesday().size());
        decide(id, 1, "approve", Map.of())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("absence.status", equalTo("approved"))
                .body("absence.approvedBy", equalTo("operator"))
                .body("affected", hasSize(0));
        Await.until("she is away", () -> shop.startsOnTuesday().equals(WITHOUT_TWO_HOURS));
        decide(id, 2, "reject", Map.of()).then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        String id = asked(away("11:00", "13:00"));

        decide(id, 1, "reject", Map.of("reason", "Two are away already"))
                .then()
                .statusCode(200)
                .body("status", equalTo("rejected"))
                .body("rejectedBy", equalTo("operator"))
                .body("rejection", equalTo("Two are away already"));
        assertEquals(8, shop.startsOnTuesday().size());
        asAlice(away("10:00", "11:00"))
                .header("If-Match", "\"2\"")
                .put("/api/v1/absences/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("rejection", nullValue());
    }

    @Test
    void whatWasApprovedAndIsChangedIsAskedForAgain() {
        String id = asked(away("11:00", "13:00"));
        decide(id, 1, "approve", Map.of()).then().statusCode(200);
        Await.until("she is away", () -> shop.startsOnTuesday().equals(WITHOUT_TWO_HOURS));

        asAlice(away("11:00", "14:00"))
                .header("If-Match", "\"2\"")
                .put("/api/v1/absences/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("pending"));
        Await.until("she is back", () -> shop.startsOnTuesday().size() == 8);
        Map<String, Object> others = away("11:00", "14:00");
        others.put("staffIds", List.of(Shop.person("Bob", shop.location)));
        given().contentType("application/json")
                .body(Json.write(others))
                .header("If-Match", "\"3\"")
                .put("/api/v1/absences/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scope"));
    }

    @Test
    void anEmergencyWaitsForNobody() {
        Map<String, Object> emergency = away("11:00", "13:00");
        emergency.put("reason", "emergency");

        String id = asked(emergency);

        get("absences/" + id).then().body("status", equalTo("approved"));
        Await.until("she is away", () -> shop.startsOnTuesday().equals(WITHOUT_TWO_HOURS));
    }

    @Test
    void staffSpeakForThemselvesOnly() {
        Map<String, Object> ofBob = away("11:00", "13:00");
        ofBob.put("staffIds", List.of(Shop.person("Bob", shop.location)));
        asAlice(ofBob).post("/api/v1/absences").then().statusCode(403);
        String entered = made(post("absences", away("11:00", "13:00")));
        asAlice(away("11:00", "12:00"))
                .header("If-Match", "\"1\"")
                .put("/api/v1/absences/" + entered)
                .then()
                .statusCode(403);
        asAlice(null)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/absences/" + entered)
                .then()
                .statusCode(403);
        get("absences/" + entered).then().body("version", equalTo(1));
    }

    @Test
    void approvalOverBookingsSaysWhatBecomesOfThem() {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "12:00", 1));
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);
        String id = asked(away("11:30", "12:30"));

        decide(id, 1, "approve", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bookings-affected"))
                .body("bookings[0].bookingId", equalTo(visit.id().toString()));
        get("absences/" + id).then().body("status", equalTo("pending"));
        decide(id, 1, "approve", Map.of("onAffected", "keep"))
                .then()
                .statusCode(200)
                .body("affected.bookingId", equalTo(List.of(visit.id().toString())));
        get("absences/" + id + "/affected-bookings")
                .then()
                .body("items.bookingId", equalTo(List.of(visit.id().toString())));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWins() {
        String id = asked(away("11:00", "13:00"));

        List<CompletableFuture<Response>> both = Stream.of("approve", "reject")
                .map(word -> CompletableFuture.supplyAsync(() -> decide(id, 1, word, Map.of())))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(each -> each.join().statusCode()).sorted().toList());
        get("absences/" + id).then().body("version", equalTo(2));
    }

    private String asked(Map<String, Object> body) {
        return made(asAlice(body).post("/api/v1/absences"));
    }

    private RequestSpecification asAlice(Map<String, Object> body) {
        String token = Tokens.ofStaff(UUID.fromString(shop.alice), UUID.fromString(shop.location));
        RequestSpecification request = given().header("Authorization", Tokens.bearer(token));
        return body == null ? request : request.contentType("application/json").body(Json.write(body));
    }

    private static Response decide(String id, long version, String word, Map<String, Object> body) {
        return given().contentType("application/json")
                .body(Json.write(body))
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/absences/" + id + "/" + word);
    }

    private Map<String, Object> away(String from, String to) {
        return new TreeMap<>(Map.of(
                "scope",
                "staff",
                "staffIds",
                List.of(shop.alice),
                "from",
                TUESDAY + "T" + from,
                "to",
                TUESDAY + "T" + to,
                "reason",
                "training"));
    }
}
