package slotwright.scheduling.absence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Shop.TUESDAY;
import static slotwright.scheduling.absence.FourTuesdays.AS_EVER;
import static slotwright.scheduling.absence.FourTuesdays.SECOND;
import static slotwright.scheduling.absence.FourTuesdays.without;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** What does not fit a series, or comes too late. */
@QuarkusTest
class OccurrenceRefusedIT {

    private FourTuesdays tuesdays;
    private Shop shop;
    private String series;

    @BeforeEach
    void open() {
        tuesdays = new FourTuesdays();
        shop = tuesdays.shop;
        series = tuesdays.series;
    }

    @Test
    void fitsAnOccurrenceThatThereIs() {
        String once = made(post("absences", without(tuesdays.later(TUESDAY.plusDays(3)), "parentId", "occurrence")));
        refused("/parentId", "unknown-absence", "parentId", UUID.randomUUID().toString());
        refused("/parentId", "not-recurring", "parentId", once);
        refused("/parentId", "others", "staffIds", List.of(Shop.person("Bob", shop.location)));
        refused("/occurrence", "no-occurrence", "occurrence", SECOND.plusDays(1).toString());
        refused("/occurrence", "no-occurrence", "occurrence", SECOND + "T12:00");
        refused(
                "/occurrence",
                "no-occurrence",
                "occurrence",
                TUESDAY.plusWeeks(4).toString());
        refused("/occurrence", "format", "occurrence", "2027-02-30");
        refused("/recurrence", "not-applicable", "recurrence", Map.of("rule", "FREQ=DAILY;COUNT=2"));
        for (String one : List.of("parentId", "occurrence")) {
            post("absences", without(tuesdays.later(SECOND), one))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/" + one));
        }
        tuesdays.asAlice(tuesdays.later(SECOND)).then().statusCode(403);
        get("absences?parentId=" + series).then().body("items", hasSize(0));
    }

    @Test
    void ofTwoForOneOccurrenceOneIsMade() {
        List<CompletableFuture<Response>> both = Stream.of("14:00", "15:00")
                .map(hour -> {
                    Map<String, Object> body = tuesdays.later(SECOND);
                    body.put("to", SECOND + "T16:00");
                    body.put("from", SECOND + "T" + hour);
                    return CompletableFuture.supplyAsync(() -> post("absences", body));
                })
                .toList();

        assertEquals(
                List.of(201, 409),
                both.stream().map(each -> each.join().statusCode()).sorted().toList());
        get("absences?parentId=" + series).then().body("items", hasSize(1));
    }

    @Test
    void whatItStandsInsteadOfStaysAsItIs() {
        String id = made(post("absences", tuesdays.later(SECOND)));

        put("absences/" + id, "\"1\"", without(tuesdays.later(SECOND), "parentId", "occurrence"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parentId"));
        put("absences/" + series, "\"1\"", without(tuesdays.training(), "recurrence"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recurrence"));
        Map<String, Object> earlier = tuesdays.training();
        earlier.put("from", TUESDAY + "T10:00");
        put("absences/" + series, "\"1\"", earlier).then().statusCode(200);
        tuesdays.awaitAway(TUESDAY, List.of("10:00"));
        tuesdays.awaitAway(SECOND, List.of("14:00"));
    }

    @Test
    void whatComesBackOverBookingsNeedsAWord() {
        String id = made(post("absences", tuesdays.later(TUESDAY)));
        tuesdays.awaitAway(TUESDAY, List.of("14:00"));
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "12:00", 1));
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);

        delete("absences/" + id, "\"1\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bookings-affected"))
                .body("bookings.bookingId", equalTo(List.of(visit.id().toString())));
        Map<String, Object> keeping = tuesdays.training();
        keeping.put("onAffected", "keep");
        put("absences/" + series, "\"1\"", keeping).then().statusCode(200);
        delete("absences/" + id, "\"1\"").then().statusCode(204);
        tuesdays.awaitAway(TUESDAY, AS_EVER);
    }

    private void refused(String pointer, String code, String member, Object value) {
        Map<String, Object> body = tuesdays.later(SECOND);
        body.put(member, value);
        post("absences", body)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }
}
