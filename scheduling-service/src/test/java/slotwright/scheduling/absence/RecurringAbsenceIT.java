package slotwright.scheduling.absence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

@QuarkusTest
class RecurringAbsenceIT {

    private static final String TEAM_MEETING = "FREQ=WEEKLY;BYDAY=TU;COUNT=4";
    private static final int WHOLE_DAY = 8;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void blocksEachOccurrenceAndNothingElse() {
        String id = made(post("absences", meeting(TEAM_MEETING, Map.of())));

        Await.until("the first Tuesday", () -> startsOn(TUESDAY) == 6);
        assertEquals(WHOLE_DAY, startsOn(TUESDAY.plusDays(1)));
        assertEquals(6, startsOn(TUESDAY.plusWeeks(1)));
        assertEquals(6, startsOn(TUESDAY.plusWeeks(3)));
        assertEquals(WHOLE_DAY, startsOn(TUESDAY.plusWeeks(4)));
        get("absences/" + id)
                .then()
                .body("recurrence.rule", equalTo("FREQ=WEEKLY;COUNT=4;BYDAY=TU;WKST=MO"))
                .body("status", equalTo("approved"));
    }

    @Test
    void whatIsExceptedDoesNotTakePlaceAndStillCounts() {
        Map<String, Object> body = meeting(
                TEAM_MEETING, Map.of("exceptDates", List.of(TUESDAY.plusWeeks(1).toString())));

        made(post("absences", body));

        Await.until("the first Tuesday", () -> startsOn(TUESDAY) == 6);
        assertEquals(WHOLE_DAY, startsOn(TUESDAY.plusWeeks(1)));
        assertEquals(6, startsOn(TUESDAY.plusWeeks(3)));
        assertEquals(WHOLE_DAY, startsOn(TUESDAY.plusWeeks(4)));
    }

    @Test
    void beginsWithItsFirstOccurrence() {
        Map<String, Object> body = meeting("FREQ=WEEKLY;BYDAY=TH", Map.of());

        String id = made(post("absences", body));

        get("absences/" + id).then().body("from", equalTo(TUESDAY.plusDays(2) + "T11:00:00"));
        Await.until("Thursdays", () -> startsOn(TUESDAY.plusDays(2)) == 6);
        assertEquals(WHOLE_DAY, startsOn(TUESDAY));
    }

    @Test
    void isFoundByTheDatesThatItReaches() {
        String ours = "absences?staffId=" + shop.alice;
        made(post("absences", meeting(TEAM_MEETING, Map.of())));

        get(ours + "&from=" + TUESDAY.plusWeeks(3)).then().body("items", hasSize(1));
        get(ours + "&from=" + TUESDAY.plusWeeks(3).plusDays(1)).then().body("items", hasSize(0));
        made(post("absences", meeting("FREQ=DAILY", Map.of())));
        get(ours + "&from=" + TUESDAY.plusYears(100)).then().body("items", hasSize(1));
    }

    @Test
    void bookingsOfEveryOccurrenceAreInTheWay() {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "12:00", 1));
        shop.startsOnTuesday();
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);
        Map<String, Object> body = meeting("FREQ=WEEKLY;BYDAY=TU", Map.of());
        body.put("from", TUESDAY.minusWeeks(1) + "T11:00");
        body.put("to", TUESDAY.minusWeeks(1) + "T13:00");

        post("absences", body)
                .then()
                .statusCode(409)
                .body("bookings.bookingId", equalTo(List.of(visit.id().toString())));
        Map<String, Object> onWednesdays = meeting("FREQ=WEEKLY;BYDAY=WE", Map.of());
        made(post("absences", onWednesdays));
    }

    @Test
    void aRuleThatIsNotAcceptedIsRefusedWithEveryReason() {
        post("absences", meeting("FREQ=HOURLY;COUNT=3;UNTIL=20300101T000000Z", Map.of()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/rules-violated"))
                .body("violations.part", hasItem("FREQ"))
                .body("violations[0].pointer", equalTo("/recurrence/rule"));
        get("absences?staffId=" + shop.alice).then().body("items", hasSize(0));
    }

    @Test
    void ofTwoWhoChangeASeriesAtOnceOneWins() {
        String id = made(post("absences", meeting(TEAM_MEETING, Map.of())));

        List<CompletableFuture<Response>> both = Stream.of("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "FREQ=DAILY;COUNT=2")
                .map(rule ->
                        CompletableFuture.supplyAsync(() -> put("absences/" + id, "\"1\"", meeting(rule, Map.of()))))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(each -> each.join().statusCode()).sorted().toList());
        get("absences/" + id).then().body("version", equalTo(2));
    }

    @Test
    void becomesOneTimeAgain() {
        String id = made(post("absences", meeting(TEAM_MEETING, Map.of())));
        Map<String, Object> once = meeting(TEAM_MEETING, Map.of());
        once.remove("recurrence");

        put("absences/" + id, "\"1\"", once).then().statusCode(200).body("recurrence", nullValue());

        Await.until("no second Tuesday", () -> startsOn(TUESDAY.plusWeeks(1)) == WHOLE_DAY);
        assertEquals(6, startsOn(TUESDAY));
    }

    private int startsOn(LocalDate date) {
        shop.startsOnTuesday();
        return Shop.starts(given().get("/api/v1/" + shop.query(date, date))).size();
    }

    private Map<String, Object> meeting(String rule, Map<String, Object> more) {
        Map<String, Object> recurrence = new TreeMap<>(more);
        recurrence.put("rule", rule);
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
                recurrence,
                "reason",
                "training"));
    }
}
