package slotwright.scheduling.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** Breaks and ways between locations, as schedules describe them and availability keeps them. */
@QuarkusTest
class BreaksIT {

    @Test
    void nobodyIsOfferedInAWrittenBreak() {
        Shop shop = Shop.open();
        assertEquals(8, shop.startsOnTuesday().size());
        Map<String, Object> body = nineToFive(shop);
        body.put("breaks", List.of(rest(2, "12:30", "13:00"), rest(3, "12:30", "13:00")));
        change(shop, body)
                .then()
                .statusCode(200)
                .body("breaks[0].from", equalTo("12:30:00"))
                .body("preferredBreakMinutes", equalTo(30))
                .body("travelMinutes", equalTo(0));
        Await.until("Alice rests at half past twelve", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00")));
    }

    @Test
    void theLastFreeTimeInTheMiddleOfALongShiftIsNotOffered() {
        Shop shop = Shop.open();
        assertEquals(8, shop.startsOnTuesday().size());
        Visit visit = new Visit(shop.location, shop.alice, Shop.ZONE);
        visit.send(visit.booked(new TimeRange(at("11:00"), at("14:00")), 1));
        Await.until("no break would remain between 11 and 15 with a visit at 14", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "15:00", "16:00")));
        Map<String, Object> body = nineToFive(shop);
        body.put("preferredBreakMinutes", 0);
        change(shop, body).then().statusCode(200);
        Await.until("who wants none works on", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "14:00", "15:00", "16:00")));
    }

    @Test
    void nothingBeginsOnUnavailableDates() {
        Shop shop = Shop.open();
        Map<String, Object> body = nineToFive(shop);
        body.put(
                "unavailableDates",
                List.of(TUESDAY.toString(), TUESDAY.plusDays(3).toString()));
        change(shop, body).then().statusCode(200).body("unavailableDates.size()", equalTo(2));
        Await.until("Alice is off", () -> shop.startsOnTuesday().isEmpty());
    }

    @Test
    void wrongBreaksAreRefusedWithTheirPlaces() {
        Shop shop = Shop.open();
        Map<String, Object> body = nineToFive(shop);
        body.put(
                "breaks",
                List.of(
                        rest(2, "12:00", "13:00"),
                        rest(2, "16:30", "17:30"),
                        rest(2, "12:59", "13:30"),
                        rest(3, "12:00", "13:00")));
        body.put("unavailableDates", List.of("2020-01-01"));
        change(shop, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/breaks/1", "/breaks/2", "/unavailableDates"));
        Map<String, Object> numbers = nineToFive(shop);
        numbers.put("preferredBreakMinutes", -1);
        numbers.put("travelMinutes", 1441);
        numbers.put("breaks", List.of(rest(8, "12:00", "13:00")));
        change(shop, numbers)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/preferredBreakMinutes", "/travelMinutes", "/breaks/0/weekday"));
        get("staff/" + shop.alice + "/schedules").then().body("items[0].version", equalTo(1));
    }

    @Test
    void spansAtTwoLocationsAreTheirTravelApart() {
        String first = Shop.location("Harbour", "Europe/Berlin");
        String second = Shop.location("Station", "Europe/Berlin");
        String abroad = Shop.location("Abroad", "Europe/London");
        String path = "staff/" + Shop.person("Bob", first) + "/schedules";
        post(path, travelling(30, span("08:00", "12:00", first), span("12:29", "17:00", second)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/spans/1"))
                .body("errors.code", contains("travel"));
        post(path, travelling(121, span("08:00", "12:00", first), span("13:00", "17:00", abroad)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/spans"));
        get(path).then().body("items.size()", equalTo(0));
        post(path, travelling(120, span("08:00", "12:00", first), span("13:00", "17:00", abroad)))
                .then()
                .statusCode(201);
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(Shop.ZONE).toInstant();
    }

    private static Map<String, Object> nineToFive(Shop shop) {
        return Shop.scheduleBody(TUESDAY.minusDays(60), shop.location, "09:00", "17:00");
    }

    private static Response change(Shop shop, Map<String, Object> body) {
        String path = "staff/" + shop.alice + "/schedules";
        return put(path + "/" + get(path).then().extract().path("items[0].id"), "\"1\"", body);
    }

    @SafeVarargs
    private static Map<String, Object> travelling(int minutes, Map<String, Object>... spans) {
        return new TreeMap<>(
                Map.of("effectiveFrom", TUESDAY.toString(), "travelMinutes", minutes, "spans", List.of(spans)));
    }

    private static Map<String, Object> span(String from, String to, String location) {
        return Map.of("weekday", 2, "from", from, "to", to, "locationId", location);
    }

    private static Map<String, Object> rest(int weekday, String from, String to) {
        return Map.of("weekday", weekday, "from", from, "to", to);
    }
}
