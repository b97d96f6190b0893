package slotwright.scheduling.location;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

/** Calendar files that somebody sends for a shop that is open every day. */
@QuarkusTest
class HolidayImportIT {

    private static final String CALENDAR = "text/calendar";

    /** A day each from 35 days back to 400 ahead: first without anything, then with the window, the schedule. */
    private static final int ALL_TWICE = 2 * 436;

    private Shop shop;
    private String path;

    @BeforeEach
    void open() {
        shop = Shop.open();
        path = "locations/" + shop.location;
    }

    @Test
    void asManyDaysChangeAsTheLocationHasNewClosedDatesAndNobodysWorkingDay() {
        new PublishedDays(shop.location).exactly(ALL_TWICE);
        send(file(event(TUESDAY, "Fair", "RRULE:FREQ=WEEKLY;COUNT=2"), event(TUESDAY, "Market")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body(
                        "added.date",
                        equalTo(List.of(TUESDAY.toString(), TUESDAY.plusWeeks(1).toString())))
                .body("added.name", equalTo(List.of("Fair, Market", "Fair")))
                .body("added.closed", equalTo(List.of(true, true)))
                .body("leftOut", hasSize(0));

        new PublishedDays(shop.location).exactly(ALL_TWICE + 2);
        new PublishedDays(shop.alice).exactly(ALL_TWICE);
        assertTrue(shop.startsOnTuesday().isEmpty());
        get(path + "/holidays").then().header("ETag", equalTo("\"2\"")).body("holidays", hasSize(2));
    }

    @Test
    void anOpenHolidayChangesPricesAndNoDay() {
        new PublishedDays(shop.location).exactly(ALL_TWICE);
        given().contentType(CALENDAR)
                .header("If-Match", "\"1\"")
                .body(file(event(TUESDAY, "Fair")))
                .post("/api/v1/" + path + "/holidays/imports?closed=false")
                .then()
                .statusCode(200)
                .body("holidays[0].closed", equalTo(false));
        new PublishedDays(shop.location).exactly(ALL_TWICE);
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        put(
                        path + "/holidays",
                        "\"1\"",
                        Map.of("holidays", List.of(Map.of("date", TUESDAY, "name", "By hand", "closed", false))))
                .then()
                .statusCode(200);
        byte[] file = file(event(TUESDAY, "Fair"), event(TUESDAY.plusDays(1), "Market"), event(LocalDate.EPOCH, "Old"));
        send(file)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("added.name", equalTo(List.of("Market")))
                .body("leftOut.code", equalTo(List.of("already-there", "out-of-reach")))
                .body("leftOut.event", equalTo(List.of(1, 3)))
                .body("holidays.name", equalTo(List.of("By hand", "Market")));
        send(file)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""))
                .body("added", hasSize(0))
                .body("leftOut", hasSize(3));
        assertEquals("\"3\"", tag(path));
    }

    @Test
    void whatCannotBeReadOrIsTooMuchChangesNothing() {
        String day = event(TUESDAY, "Fair");
        refuses(400, "malformed-request", CALENDAR, "hello".getBytes(StandardCharsets.UTF_8));
        refuses(400, "malformed-request", CALENDAR, new byte[0]);
        refuses(400, "malformed-request", CALENDAR, file(day, event(TUESDAY, "März"), "\u0007"));
        refuses(
                400,
                "malformed-request",
                CALENDAR,
                new String(file(event(TUESDAY, "März")), StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1));
        refuses(400, "malformed-request", CALENDAR, file(day + "BEGIN:VEVENT\r\n".repeat(9_000)));
        refuses(400, "malformed-request", CALENDAR, file(day.repeat(501)));
        String[] many = IntStream.range(0, 101)
                .mapToObj(i -> event(TUESDAY.plusDays(i), "Day " + i))
                .toArray(String[]::new);
        refuses(400, "validation-failed", CALENDAR, file(many));
        refuses(413, "payload-too-large", CALENDAR, file(day, "X-LONG:" + "x".repeat(300_000) + "\r\n"));
        refuses(415, "unsupported-media-type", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        refuses(415, "unsupported-media-type", "text/plain", file(day));
        get(path + "/holidays").then().header("ETag", equalTo("\"1\"")).body("holidays", hasSize(0));
    }

    @Test
    void itNeedsThePresentVersionAndAPlainAnswerToWhetherItIsClosed() {
        byte[] file = file(event(TUESDAY, "Fair"));
        given().contentType(CALENDAR)
                .body(file)
                .post("/api/v1/" + path + "/holidays/imports")
                .then()
                .statusCode(428);
        request(CALENDAR, "\"7\"", file, path, "").then().statusCode(412);
        request(CALENDAR, "\"1\"", file, "locations/00000000-0000-4000-8000-000000000000", "")
                .then()
                .statusCode(404);
        request(CALENDAR, "\"1\"", file, path, "?closed=maybe")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("closed"));
        get(path + "/holidays").then().body("holidays", hasSize(0));
    }

    private void refuses(int status, String slug, String type, byte[] body) {
        request(type, "\"1\"", body, path, "")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    private Response send(byte[] file) {
        return request(CALENDAR, tag(path), file, path, "");
    }

    private static Response request(String type, String ifMatch, byte[] body, String location, String query) {
        return given().contentType(type)
                .header("If-Match", ifMatch)
                .body(body)
                .post("/api/v1/" + location + "/holidays/imports" + query);
    }

    private static String event(LocalDate date, String name, String... more) {
        return "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:" + date.toString().replace("-", "") + "\r\nSUMMARY:" + name + "\r\n"
                + Arrays.stream(more).map(line -> line + "\r\n").collect(Collectors.joining()) + "END:VEVENT\r\n";
    }

    private static byte[] file(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
