package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;

/** Whose a booking is: what is out of reach does not exist, in lists neither. */
@QuarkusTest
class OwnershipIT {

    private static final String ANN = Tokens.bearer(Tokens.of("ann", "customer"));
    private static final String BOB = Tokens.bearer(Tokens.of("bob", "customer"));

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void aCustomerReadsMovesAndCancelsWhatIsHisOwn() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = book(ANN, shop, 10);
        assertEquals(200, get(ANN, path(made)).status());
        Http.Answer moved = move(ANN, made, shop.text(12, 0));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals(200, cancel(ANN, moved).status());
        assertTrue(made.body().path("accessToken").isMissingNode(), "whoever has a token needs no other");
    }

    @Test
    void aForeignBookingIsAsUnknownAsOneThatDoesNotExist() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = book(ANN, shop, 10);
        String unknown = Requests.BOOKINGS + "/"
                + BookingNumber.make(shop.date, new Random(7)).text();
        for (String stranger : List.of(
                BOB,
                Tokens.bearer(Tokens.of("staff", UUID.randomUUID())),
                Tokens.bearer(Tokens.of("manager", UUID.randomUUID())))) {
            assertUnknown(get(stranger, unknown), get(stranger, path(made)));
            assertUnknown(get(stranger, unknown), cancel(stranger, made));
            assertUnknown(get(stranger, unknown), move(stranger, made, shop.text(12, 0)));
        }
        assertEquals(List.of("1 confirmed"), changes(made));
    }

    @Test
    void aListShowsWhatIsInReachAndNothingElse() {
        Shop here = Shop.open(announcer, 1);
        Shop there = Shop.open(announcer, 1);
        String annsHere = number(book(ANN, here, 10));
        String annsThere = number(book(ANN, there, 10));
        String bobsHere = number(book(BOB, here, 12));
        String staff = Tokens.bearer(Tokens.of("staff", here.location));
        String both = Tokens.bearer(Tokens.of("manager", here.location, there.location));
        assertEquals(List.of(annsHere), listed(ANN, here));
        assertEquals(List.of(annsThere), listed(ANN, there));
        assertEquals(List.of(bobsHere), listed(BOB, here));
        assertEquals(List.of(), listed(BOB, there));
        assertEquals(List.of(annsHere, bobsHere), listed(staff, here));
        assertEquals(List.of(), listed(staff, there));
        assertEquals(List.of(annsThere), listed(both, there));
        assertEquals(List.of(annsHere, bobsHere), listed(Tokens.bearer(Tokens.of("auditor")), here));
        Http.Answer all = get(ANN, Requests.BOOKINGS + "?limit=200");
        for (JsonNode one : all.body().path("items")) {
            assertEquals(200, get(ANN, path(one)).status());
            assertEquals(404, get(BOB, path(one)).status());
        }
    }

    @Test
    void staffActOnTheBookingsOfTheirLocation() {
        Shop shop = Shop.open(announcer, 1);
        String staff = Tokens.bearer(Tokens.of("staff", shop.location));
        Http.Answer made = book(ANN, shop, 10);
        Http.Answer moved = move(staff, made, shop.text(12, 0));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals("illegal-transition", end(staff, moved, "complete").slug(), "it has not begun");
        assertEquals(200, cancel(staff, moved).status());
        assertEquals(List.of("1 customer", "2 staff", "3 staff"), texts(roles(made)));
    }

    @Test
    void whoMayOnlyReadOrOnlyBookEndsNoVisit() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = book(ANN, shop, 10);
        String auditor = Tokens.bearer(Tokens.of("auditor"));
        assertEquals(200, get(auditor, path(made)).status());
        assertEquals("forbidden", cancel(auditor, made).slug());
        assertEquals("forbidden", move(auditor, made, shop.text(12, 0)).slug());
        for (String way : List.of("complete", "no-show")) {
            assertEquals("forbidden", end(auditor, made, way).slug());
            assertEquals("forbidden", end(ANN, made, way).slug());
        }
        assertEquals(List.of("1 confirmed"), changes(made));
    }

    @Test
    void aCustomersHoldIsHisOwn() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = Http.post("/api/v1/holds", Requests.visit(shop, 10, 0), as(ANN, Requests.key()));
        assertEquals(201, held.status(), held.response().body());
        String hold = "/api/v1/holds/" + number(held);
        assertEquals(404, Http.post(hold + "/extend", null, as(BOB, Map.of())).status());
        assertEquals(404, Http.post(hold + "/book", Map.of(), as(BOB, Map.of())).status());
        assertEquals(404, Http.delete(hold, as(BOB, Map.of())).status());
        assertEquals(201, Http.post(hold + "/book", Map.of(), as(ANN, Map.of())).status());
        assertEquals(200, get(ANN, path(held)).status());
    }

    @Test
    void aGuestsHoldBecomesTheBookingOfTheCustomerWhoBooksIt() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = Http.post("/api/v1/holds", Requests.visit(shop, 10, 0), as(Http.NOBODY, Requests.key()));
        assertEquals(201, held.status(), held.response().body());
        assertEquals(404, get(ANN, path(held)).status());
        Http.Answer booked = Http.post("/api/v1/holds/" + number(held) + "/book", Map.of(), as(ANN, Map.of()));
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals(200, get(ANN, path(held)).status());
        assertEquals(404, get(BOB, path(held)).status());
    }

    private static void assertUnknown(Http.Answer unknown, Http.Answer foreign) {
        assertEquals(404, foreign.status(), foreign.response().body());
        assertEquals(comparable(unknown), comparable(foreign));
        assertNull(foreign.header("ETag"));
    }

    /** Without what differs between any two answers. */
    private static JsonNode comparable(Http.Answer answer) {
        assertFalse(answer.body().path("requestId").isMissingNode());
        return ((ObjectNode) answer.body().deepCopy()).remove(List.of("requestId", "traceId", "instance"));
    }

    private List<String> changes(Http.Answer made) {
        return texts("SELECT CONCAT(version, ' ', to_status) FROM booking_history WHERE booking_id = '"
                + made.body().path("id").asText() + "' ORDER BY version");
    }

    private List<String> texts(String select) {
        return sql.rows(select).stream().map(row -> row.getString(0)).toList();
    }

    private static String roles(Http.Answer made) {
        return "SELECT CONCAT(version, ' ', actor_role) FROM booking_history WHERE booking_id = '"
                + made.body().path("id").asText() + "' ORDER BY version";
    }

    private static List<String> listed(String who, Shop shop) {
        return get(who, Requests.BOOKINGS + "?locationId=" + shop.location)
                .body()
                .path("items")
                .findValuesAsText("number");
    }

    private static Http.Answer book(String who, Shop shop, int hour) {
        Http.Answer made = Http.post(Requests.BOOKINGS, Requests.visit(shop, hour, 0), as(who, Requests.key()));
        assertEquals(201, made.status(), made.response().body());
        return made;
    }

    private static Http.Answer get(String who, String path) {
        return Http.get(path, as(who, Map.of()));
    }

    private static Http.Answer cancel(String who, Http.Answer made) {
        return Http.post(path(made) + "/cancel", Map.of("reason", "ill"), as(who, version(made)));
    }

    private static Http.Answer move(String who, Http.Answer made, String startsAt) {
        return Http.post(path(made) + "/reschedule", Map.of("startsAt", startsAt), as(who, version(made)));
    }

    private static Http.Answer end(String who, Http.Answer made, String way) {
        return Http.post(path(made) + "/" + way, null, as(who, version(made)));
    }

    private static Map<String, String> version(Http.Answer made) {
        return Map.of("If-Match", made.header("ETag"));
    }

    private static Map<String, String> as(String who, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", who);
        return all;
    }

    private static String number(Http.Answer made) {
        return made.body().path("number").asText();
    }

    private static String path(Http.Answer made) {
        return path(made.body());
    }

    private static String path(JsonNode booking) {
        return Requests.BOOKINGS + "/" + booking.path("number").asText();
    }
}
