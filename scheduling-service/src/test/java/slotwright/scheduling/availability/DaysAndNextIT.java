package slotwright.scheduling.availability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

@QuarkusTest
class DaysAndNextIT {

    private Shop shop;
    private String days;
    private String next;

    @BeforeEach
    void open() {
        shop = Shop.open();
        shop.startsOnTuesday();
        days = shop.query("/days", TUESDAY, TUESDAY.plusDays(2));
        next = "availability/next?serviceId=" + shop.service + "&locationId=" + shop.location + "&from=" + TUESDAY;
    }

    @Test
    void everyDateIsCountedWithItsFirstStartAndPrice() {
        String closed = TUESDAY.plusDays(1).toString();
        post(
                        "absences",
                        Map.of(
                                "scope",
                                "location",
                                "locationId",
                                shop.location,
                                "date",
                                closed,
                                "allDay",
                                true,
                                "reason",
                                "holiday"))
                .then()
                .statusCode(201);
        Await.until(
                "the closed day has no starts",
                () -> get(days).path("days[1].starts").equals(0));

        get(days)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo(Shop.ZONE.getId()))
                .body("conditions", hasSize(0))
                .body("asOf", notNullValue())
                .body(
                        "days.date",
                        equalTo(List.of(
                                TUESDAY.toString(), closed, TUESDAY.plusDays(2).toString())))
                .body("days.starts", equalTo(List.of(8, 0, 8)))
                .body("days[0].firstStartsAt", startsWith(TUESDAY + "T09:00"))
                .body("days[0].priceFrom.amount", equalTo("120.00"))
                .body("days[1].firstStartsAt", nullValue())
                .body("days[1].priceFrom", nullValue());
    }

    @Test
    void theNextStartsGoOnOverDaysWithoutAny() {
        List<String> found =
                get(next + "&limit=11").then().statusCode(200).extract().path("slots.startsAt");
        assertEquals(11, found.size());
        assertEquals(TUESDAY.plusDays(1) + "T11:00", found.get(10).substring(0, 16));

        String far = next.replace("from=" + TUESDAY, "from=" + TUESDAY.plusDays(20));
        get(far + "&limit=1").then().body("slots[0].startsAt", startsWith(TUESDAY.plusDays(20) + "T09:00"));
        get(next).then().body("slots", hasSize(10));
    }

    @Test
    void nothingIsLookedForBeyondTheLastDateThatMayBeBooked() {
        Shop.publish(shop.service, 2, 60, 0, 1);
        Response answer =
                Await.value("the new version has arrived", () -> get(next), found -> found.path("slots.size()")
                        .equals(0));
        answer.then().statusCode(200).body("searchedUntil", notNullValue());
        get(next.replace("from=" + TUESDAY, "from=2120-01-01"))
                .then()
                .statusCode(200)
                .body("slots", hasSize(0));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgainUntilSomethingChanges() {
        for (String query : List.of(days, next)) {
            String tag = get(query).then().statusCode(200).extract().header("ETag");
            assertEquals(
                    304,
                    given().header("If-None-Match", tag).get("/api/v1/" + query).statusCode());
        }
        String before = get(days).header("ETag");
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "09:00", 1));
        String known = "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Response counted =
                Await.value("the booking is on the board", () -> get(days + known), found -> found.statusCode() == 200);
        assertEquals(Integer.valueOf(7), counted.path("days[0].starts"));
        assertFalse(before.equals(counted.header("ETag")));
        get(next + known).then().statusCode(200).body("slots[0].startsAt", startsWith(TUESDAY + "T10:00"));
    }

    @Test
    void whatHasNotArrivedYetIsWaitedForOnlyOnTheDatesLookedAt() {
        String wanted = "&minVersion=" + Visit.availabilityVersion(shop, 99);
        for (String query : List.of(days, next)) {
            get(query + wanted).then().statusCode(503).body("type", equalTo("/problems/temporarily-unavailable"));
        }
        get(shop.query("/days", TUESDAY.plusDays(5), TUESDAY.plusDays(6)) + wanted)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "rank=cheapest", "from=tomorrow", "partySize=0"})
    void wrongParametersAreRefused(String wrong) {
        String query = "availability/next?serviceId=" + shop.service + "&locationId=" + shop.location + "&" + wrong;
        get(query).then().statusCode(400).body("errors[0].parameter", equalTo(wrong.substring(0, wrong.indexOf('='))));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        get("availability/days").then().statusCode(400).body("errors.parameter", hasItems("serviceId", "from", "to"));
        get("availability/next").then().statusCode(400).body("errors.parameter", hasItems("serviceId"));
        get(shop.query("/days", TUESDAY, TUESDAY.plusDays(62)))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"));
        Scheduling.get(shop.query("/days", TUESDAY, TUESDAY.plusDays(61)))
                .then()
                .statusCode(200);
    }
}
