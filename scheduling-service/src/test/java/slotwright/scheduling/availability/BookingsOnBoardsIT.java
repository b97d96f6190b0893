package slotwright.scheduling.availability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.testing.Await;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

@QuarkusTest
class BookingsOnBoardsIT {

    private Shop shop;
    private Visit visit;

    @BeforeEach
    void open() {
        shop = Shop.open();
        visit = new Visit(shop);
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void aBookingTakesItsSlotAndACancellationGivesItBack() {
        visit.send(visit.booked(1, "10:00", 1));
        assertEquals(List.of("09:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"), seenWith(1));

        visit.send(visit.cancelled(2, "10:00", 2));
        assertTrue(seenWith(2).contains("10:00"));
    }

    @Test
    void whatArrivesAgainOrTooLateChangesNothing() {
        String first = visit.booked(1, "10:00", 1);
        String moved = visit.booked(2, "13:00", 2);
        visit.send(first).send(moved);
        List<String> starts = seenWith(2);
        assertTrue(starts.contains("10:00"));
        assertFalse(starts.contains("13:00"));

        visit.send(moved).send(first).send(moved);
        Visit other = new Visit(shop);
        other.send(other.booked(1, "16:00", 3));
        List<String> after = seenWith(3);
        assertFalse(after.contains("16:00"));
        assertTrue(after.contains("10:00"));
        assertFalse(after.contains("13:00"));
    }

    @Test
    void aHoldCountsUntilItExpires() {
        visit.send(visit.held(1, "10:00", 1, Clock.systemUTC().instant().plus(Duration.ofHours(1))));
        assertFalse(seenWith(1).contains("10:00"));

        visit.send(visit.held(2, "10:00", 2, Clock.systemUTC().instant().minusSeconds(1)));
        assertTrue(seenWith(2).contains("10:00"));
    }

    @Test
    void whoIsFreeInAGapMayBeBookedInIt() {
        visit.send(visit.booked(onTuesday(10, 13), List.of(onTuesday(11, 12)), 1));
        assertEquals(List.of("09:00", "11:00", "13:00", "14:00", "15:00", "16:00"), seenWith(1));

        Visit inTheGap = new Visit(shop);
        inTheGap.send(inTheGap.booked(1, "11:00", 2));
        assertEquals(List.of("09:00", "13:00", "14:00", "15:00", "16:00"), seenWith(2));
    }

    @Test
    void aVisitWithAGapGoesAroundWhatIsTakenInIt() {
        visit.send(visit.booked(1, "11:00", 1));
        assertFalse(seenWith(1).contains("11:00"));

        Processing hourAfterAnHour = new Processing(60, 60);
        ServiceTerms terms = new ServiceTerms(null, null, null, null, null, null, null, null, hourAfterAnHour);
        Shop.publish(Offered.service(shop.service, 2, 180, 0, 90, List.of(), terms));
        Await.until("it is around", () -> Shop.starts(shop.ask(TUESDAY, TUESDAY))
                .equals(List.of("10:00", "12:00", "13:00", "14:00")));
    }

    @Test
    void saysSoWhenAnAnswerAsNewAsWantedIsNotThereInTime() {
        String wanted = "&minVersion=" + Visit.availabilityVersion(shop, 99);

        Scheduling.get(shop.query(TUESDAY, TUESDAY) + wanted)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/temporarily-unavailable"));
        // What the answer does not show is not waited for.
        Scheduling.get(shop.query(TUESDAY.plusDays(5), TUESDAY.plusDays(5)) + wanted)
                .then()
                .statusCode(200);
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgainUntilSomethingChanges() {
        String tag = shop.ask(TUESDAY, TUESDAY).header("ETag");

        assertEquals(304, ifChangedSince(tag).statusCode());
        visit.send(visit.booked(1, "10:00", 1));
        seenWith(1);
        Response changed = ifChangedSince(tag);
        assertEquals(200, changed.statusCode());
        assertFalse(tag.equals(changed.header("ETag")));
    }

    private static TimeRange onTuesday(int fromHour, int toHour) {
        return new TimeRange(
                LocalTimes.instant(TUESDAY.atTime(fromHour, 0), Shop.ZONE),
                LocalTimes.instant(TUESDAY.atTime(toHour, 0), Shop.ZONE));
    }

    /** The starts on Tuesday in an answer that knows of that load version. */
    private List<String> seenWith(long load) {
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, load);
        Response answer = Await.value(
                "the booking is on the board", () -> Scheduling.get(query), found -> found.statusCode() == 200);
        return Shop.starts(answer);
    }

    private Response ifChangedSince(String tag) {
        return given().header("If-None-Match", tag).get("/api/v1/" + shop.query(TUESDAY, TUESDAY));
    }
}
