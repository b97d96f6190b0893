package slotwright.scheduling.absence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

@QuarkusTest
class AbsenceIT {

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void isApprovedAtOnceAndReadAsItWasWritten() {
        Response made = post("absences", training("11:00", "13:00"));

        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("approved"))
                .body("approvedBy", equalTo("operator"))
                .body("from", equalTo(TUESDAY + "T11:00:00"))
                .body("allDay", equalTo(false));
        assertEquals(made.asString(), get("absences/" + made.path("id")).asString());
        Await.until("Alice is away for two hours", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "13:00", "14:00", "15:00", "16:00")));
        delete("absences/" + made.path("id"), "\"1\"").then().statusCode(204);
        Await.until("Alice is back", () -> shop.startsOnTuesday().size() == 8);
    }

    @Test
    void anyOverlapBlocks() {
        made(post("absences", training("11:59", "12:01")));

        Await.until("both hours are blocked", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "13:00", "14:00", "15:00", "16:00")));
    }

    @Test
    void bookingsAreInTheWayUnlessTheyAreKept() {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "12:00", 1));
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);

        post("absences", training("11:30", "12:30"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bookings-affected"))
                .body("bookings[0].bookingId", equalTo(visit.id().toString()));
        Map<String, Object> keeping = training("11:30", "12:30");
        keeping.put("onAffected", "keep");
        made(post("absences", keeping));
        Map<String, Object> emergency = training("12:30", "14:00");
        emergency.put("reason", "emergency");
        made(post("absences", emergency));
    }

    @Test
    void isFoundByPersonPlaceAndDate() {
        made(post("absences", training("09:00", "10:00")));
        made(post("absences", training("11:00", "12:00")));
        String ours = "absences?staffId=" + shop.alice;

        get(ours).then().body("items", hasSize(2));
        get(ours + "&from=" + TUESDAY.plusDays(1)).then().body("items", hasSize(0));
        get(ours + "&to=" + TUESDAY.minusDays(1)).then().body("items", hasSize(0));
        get("absences?locationId=" + shop.location).then().body("items", hasSize(0));
        Response first = get(ours + "&limit=1");
        first.then().body("items", hasSize(1)).body("items[0].from", equalTo(TUESDAY + "T09:00:00"));
        get(ours + "&limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items[0].from", equalTo(TUESDAY + "T11:00:00"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Map<String, Object> backwards = training("13:00", "11:00");
        post("absences", backwards).then().statusCode(400).body("errors[0].pointer", equalTo("/to"));
        Map<String, Object> nobody = training("11:00", "13:00");
        nobody.put("staffIds", List.of());
        post("absences", nobody).then().statusCode(400).body("errors[0].pointer", equalTo("/staffIds"));
        Map<String, Object> both = training("11:00", "13:00");
        both.put("date", TUESDAY.toString());
        post("absences", both).then().statusCode(400).body("errors.pointer", hasItem("/date"));
        Map<String, Object> stranger = training("11:00", "13:00");
        stranger.put("staffIds", List.of("00000000-0000-4000-8000-000000000000"));
        post("absences", stranger).then().statusCode(400).body("errors[0].pointer", equalTo("/staffIds/0"));
        Map<String, Object> whim = training("11:00", "13:00");
        whim.put("reason", "whim");
        post("absences", whim).then().statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        get("absences/00000000-0000-4000-8000-000000000000").then().statusCode(404);
        assertEquals("\"1\"", tag("absences/" + made(post("absences", training("11:00", "13:00")))));
    }

    private Map<String, Object> training(String from, String to) {
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
