package slotwright.scheduling.absence;

import static io.restassured.RestAssured.given;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

/** A training of Alice's on four Tuesdays from eleven to one, and what stands instead of one of them. */
final class FourTuesdays {

    static final LocalDate SECOND = TUESDAY.plusWeeks(1);
    static final List<String> AS_EVER = List.of("11:00");

    final Shop shop = Shop.open();
    final String series = made(post("absences", training()));

    /** Recorded, and arrived in the days. */
    FourTuesdays() {
        awaitAway(SECOND, AS_EVER);
    }

    /** When she begins to be away. */
    void awaitAway(LocalDate date, List<String> begins) {
        Await.until(
                "away on " + date + " from " + begins,
                () -> PublishedDays.newest(new PublishedDays(shop.alice).all(), date).closed().stream()
                        .map(part -> part.from().atZone(Shop.ZONE).toLocalTime().toString())
                        .toList()
                        .equals(begins));
    }

    Response asAlice(Map<String, Object> body) {
        String token = Tokens.ofStaff(UUID.fromString(shop.alice), UUID.fromString(shop.location));
        return given().header("Authorization", Tokens.bearer(token))
                .contentType("application/json")
                .body(Json.write(body))
                .post("/api/v1/absences");
    }

    static void approve(String id) {
        given().contentType("application/json")
                .body("{}")
                .header("If-Match", "\"1\"")
                .post("/api/v1/absences/" + id + "/approve")
                .then()
                .statusCode(200);
    }

    /** On the date of the occurrence at two, for an hour. */
    Map<String, Object> later(LocalDate date) {
        Map<String, Object> body = without(training(), "recurrence");
        body.put("from", date + "T14:00");
        body.put("to", date + "T15:00");
        body.put("parentId", series);
        body.put("occurrence", date.toString());
        return body;
    }

    Map<String, Object> training() {
        return new TreeMap<>(Map.of(
                "scope",
                "staff",
                "staffIds",
                List.of(shop.alice),
                "from",
                TUESDAY + "T11:00",
                "to",
                TUESDAY + "T13:00",
                "recurrence",
                Map.of("rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=4"),
                "reason",
                "training"));
    }

    static Map<String, Object> without(Map<String, Object> body, String... members) {
        List.of(members).forEach(body::remove);
        return body;
    }
}
