package slotwright.scheduling.absence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** What becomes of bookings is said by the absence, and told to booking by the closed parts of the days. */
@QuarkusTest
class AbsenceCancelsIT {

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void theDaysTellThatBookingsAreCancelled() {
        booked("12:00");
        Response recorded = post("absences", away("cancel"));

        String id = made(recorded);
        recorded.then().body("onAffected", equalTo("cancel"));
        awaitClosed(shop.alice, List.of(true));
        get("absences/" + id + "/affected-bookings").then().body("items.size()", equalTo(1));
        put("absences/" + id, tag("absences/" + id), away("keep"))
                .then()
                .statusCode(200)
                .body("onAffected", equalTo("keep"));
        awaitClosed(shop.alice, List.of(false));
    }

    @Test
    void soDoThoseOfAClosedPlace() {
        Map<String, Object> closing = away("cancel");
        closing.remove("staffIds");
        closing.put("scope", "location");
        closing.put("locationId", shop.location);
        made(post("absences", closing));

        awaitClosed(shop.location, List.of(true));
    }

    @Test
    void whereOneKeepsAndAnotherCancelsBothAreTold() {
        made(post("absences", away("cancel")));
        made(post("absences", away("keep")));
        Map<String, Object> unsaid = away(null);
        made(post("absences", unsaid));

        awaitClosed(shop.alice, List.of(false, true));
    }

    @Test
    void staffHaveOnlyThoseCancelledWhoMayNotMove() {
        asAlice(away("cancel"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/onAffected"))
                .body("errors[0].code", equalTo("rescheduling-allowed"));
        Map<String, Object> without = away("cancel");
        without.put("amends", Map.of("allowsRescheduling", false));
        String id = made(asAlice(without));

        get("absences/" + id).then().body("status", equalTo("pending")).body("onAffected", equalTo("cancel"));
        booked("12:00");
        approve(id, Map.of()).then().statusCode(200).body("absence.onAffected", equalTo("cancel"));
        awaitClosed(shop.alice, List.of(true));
    }

    @Test
    void whoApprovesMaySayOtherwise() {
        Map<String, Object> without = away("cancel");
        without.put("amends", Map.of("allowsRescheduling", false));
        String kept = made(asAlice(without));
        approve(kept, Map.of("onAffected", "keep")).then().statusCode(200).body("absence.onAffected", equalTo("keep"));
        awaitClosed(shop.alice, List.of(false));

        Map<String, Object> later = away(null);
        later.put("from", TUESDAY + "T14:00");
        later.put("to", TUESDAY + "T15:00");
        String cancelled = made(asAlice(later));
        get("absences/" + cancelled).then().body("onAffected", nullValue());
        approve(cancelled, Map.of("onAffected", "cancel")).then().statusCode(200);
        awaitClosed(shop.alice, List.of(false, true));
    }

    @Test
    void inAnEmergencyBookingsAreKept() {
        Map<String, Object> emergency = away("cancel");
        emergency.put("reason", "emergency");
        post("absences", emergency)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/onAffected"))
                .body("errors[0].code", equalTo("emergency-keeps"));
        emergency.remove("onAffected");
        booked("12:00");

        String id = made(post("absences", emergency));

        get("absences/" + id).then().body("onAffected", equalTo("keep"));
        awaitClosed(shop.alice, List.of(false));
        Map<String, Object> whim = away("refund");
        post("absences", whim).then().statusCode(400).body("errors[0].pointer", equalTo("/onAffected"));
    }

    private void booked(String localStart) {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, localStart, 1));
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);
    }

    /** By whether they cancel, in the order in which they stand in the day. */
    private static void awaitClosed(String resource, List<Boolean> cancelling) {
        Await.until(
                "closed parts that cancel " + cancelling,
                () -> PublishedDays.newest(new PublishedDays(resource).all(), TUESDAY).closed().stream()
                        .map(ClosedPart::cancels)
                        .toList()
                        .equals(cancelling));
    }

    private Response asAlice(Map<String, Object> body) {
        String token = Tokens.ofStaff(UUID.fromString(shop.alice), UUID.fromString(shop.location));
        return given().header("Authorization", Tokens.bearer(token))
                .contentType("application/json")
                .body(Json.write(body))
                .post("/api/v1/absences");
    }

    private static Response approve(String id, Map<String, Object> body) {
        return given().contentType("application/json")
                .body(Json.write(body))
                .header("If-Match", tag("absences/" + id))
                .post("/api/v1/absences/" + id + "/approve");
    }

    private Map<String, Object> away(String onAffected) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "scope",
                "staff",
                "staffIds",
                List.of(shop.alice),
                "from",
                TUESDAY + "T11:00",
                "to",
                TUESDAY + "T13:00",
                "reason",
                "training"));
        if (onAffected != null) {
            body.put("onAffected", onAffected);
        }
        return body;
    }
}
