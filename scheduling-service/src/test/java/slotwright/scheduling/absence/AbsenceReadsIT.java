package slotwright.scheduling.absence;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.json.Json;
import slotwright.platform.testing.ServerLog;
import slotwright.platform.testing.Tokens;
import slotwright.scheduling.Shop;

/** What the database is not asked for. */
@QuarkusTest
class AbsenceReadsIT {

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void whatAnAbsenceMeetsIsReadWithoutLocks() {
        String ofAlice = made(post("absences", away()));
        String ofThePlace = made(post("absences", with(Map.of("scope", "location", "locationId", shop.location))));
        String ofAll = made(post("absences", with(Map.of("scope", "all_staff", "locationId", shop.location))));

        List<String> statements = ServerLog.statementsOf(() -> List.of(ofAlice, ofThePlace, ofAll)
                .forEach(id ->
                        get("absences/" + id + "/affected-bookings").then().statusCode(200)));

        assertTrue(statements.stream().anyMatch(each -> each.contains("booking_copy")), "bookings were not looked for");
        assertEquals(
                List.of(),
                statements.stream()
                        .filter(each -> each.matches("(?s).* FROM (staff|location|absence)\\b.*FOR UPDATE.*"))
                        .toList());
    }

    @Test
    void whatBlockedNothingRecomputesNoDays() {
        String rejected = asked();
        String withdrawn = asked();
        String approved = made(post("absences", away()));

        assertFalse(recomputes(() -> given().contentType("application/json")
                .body("{}")
                .header("If-Match", "\"1\"")
                .post("/api/v1/absences/" + rejected + "/reject")
                .then()
                .statusCode(200)));
        assertFalse(recomputes(() -> withdraw(withdrawn)));
        assertFalse(recomputes(() -> withdraw(rejected)));
        assertTrue(recomputes(() -> withdraw(approved)));
    }

    private static void withdraw(String id) {
        delete("absences/" + id, tag("absences/" + id)).then().statusCode(204);
    }

    private String asked() {
        String token = Tokens.ofStaff(UUID.fromString(shop.alice), UUID.fromString(shop.location));
        return made(given().header("Authorization", Tokens.bearer(token))
                .contentType("application/json")
                .body(Json.write(away()))
                .post("/api/v1/absences"));
    }

    /** A statement that was prepared before the log was on stands there without its arguments. */
    private static boolean recomputes(Runnable work) {
        return ServerLog.statementsOf(work).stream().anyMatch(each -> each.startsWith("UPDATE staff SET days_until"));
    }

    private Map<String, Object> away() {
        return with(Map.of("scope", "staff", "staffIds", List.of(shop.alice)));
    }

    private static Map<String, Object> with(Map<String, Object> whom) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "from", TUESDAY + "T11:00", "to", TUESDAY + "T13:00", "reason", "training", "onAffected", "keep"));
        body.putAll(whom);
        return body;
    }
}
