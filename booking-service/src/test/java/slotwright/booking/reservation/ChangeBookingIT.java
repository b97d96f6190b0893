package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.Event;

/** Cancelling and moving. */
@QuarkusTest
class ChangeBookingIT {

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    @Inject
    Sql sql;

    @Test
    void aCancelledBookingGivesItsTimeBack() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        Http.Answer cancelled = cancel(made, "\"1\"");
        assertEquals(200, cancelled.status(), cancelled.response().body());
        assertEquals("cancelled", cancelled.body().path("status").asText());
        assertEquals("ill", cancelled.body().at("/cancellation/reason").asText());
        assertEquals(
                "1.2@" + shop.location + "/" + shop.date,
                cancelled.body().path("availabilityVersion").asText());
        assertEquals(201, Requests.book(shop, 10, 0).status());
        Event<BookingState> event = BookingEvents.await(shop.location, 3).get(1);
        assertEquals("booking.cancelled.v1", event.type());
        assertEquals(List.of(), event.data().allocations());
        assertTrue(BookingEvents.texts(shop.location).stream().noneMatch(text -> text.contains("\"ill\"")));
    }

    @Test
    void aChangeNeedsTheVersionThatItBuildsOn() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(
                "precondition-required",
                Http.post(path(made) + "/cancel", Map.of(), Map.of()).slug());
        Http.Answer stale = cancel(made, "\"7\"");
        assertEquals("stale-version", stale.slug());
        assertEquals("\"1\"", stale.header("ETag"));
        cancel(made, "\"1\"");
        Http.Answer twice = cancel(made, "\"2\"");
        assertEquals("illegal-transition", twice.slug());
        assertEquals("cancelled", twice.body().path("from").asText());
        assertEquals("illegal-transition", move(made, "\"2\"", shop.text(12, 0)).slug());
    }

    @Test
    void aMovedBookingKeepsItsNumberAndRaisesBothDays() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        Http.Answer moved = move(made, "\"1\"", shop.textOn(shop.date.plusDays(1), 9, 0));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals(made.body().path("number"), moved.body().path("number"));
        assertEquals("\"2\"", moved.header("ETag"));
        assertEquals(1, moved.body().path("modificationCount").asInt());
        assertEquals(
                "1.2@" + shop.location + "/" + shop.date + ",1.1@" + shop.location + "/" + shop.date.plusDays(1),
                moved.body().path("availabilityVersion").asText());
        Event<BookingState> event = BookingEvents.await(shop.location, 2).get(1);
        assertEquals("booking.rescheduled.v1", event.type());
        assertEquals(2, event.data().touched().size());
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void aBookingMayMoveIntoPartOfItsOwnTime() {
        Shop shop = Shop.open(announcer, 1);
        assertEquals(
                200,
                move(Requests.book(shop, 10, 0), "\"1\"", shop.text(10, 30)).status());
    }

    @Test
    void aRefusedMoveLeavesEverythingAsItWas() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        Requests.book(shop, 12, 0);
        Http.Answer refused = move(made, "\"1\"", shop.text(12, 30));
        assertEquals("slot-taken", refused.slug());
        assertEquals(made.body(), Http.get(path(made)).body());
        assertEquals(409, Requests.book(shop, 10, 0).status());
    }

    @Test
    void ofTwoWhoMoveTheSameVersionOneWins() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        List<Integer> statuses = Http.together(
                        20,
                        i -> Http.send(
                                "POST",
                                path(made) + "/reschedule",
                                Map.of("startsAt", shop.text(11 + i % 5, 0)),
                                Map.of("If-Match", "\"1\"")))
                .stream()
                .map(Http.Answer::status)
                .toList();
        assertEquals(1, statuses.stream().filter(status -> status == 200).count());
        assertEquals(19, statuses.stream().filter(status -> status == 412).count());
    }

    @Test
    void listsInPages() {
        Shop shop = Shop.open(announcer, 2);
        Http.Answer first = Requests.book(shop, 9, 0);
        Http.Answer second = Requests.book(shop, 11, 0);
        Http.Answer third = Requests.book(shop, 13, 0);
        cancel(second, "\"1\"");
        String list = Requests.BOOKINGS + "?locationId=" + shop.location + "&from=" + shop.date + "&to=" + shop.date;
        Http.Answer page = Http.get(list + "&limit=2");
        assertEquals(2, page.body().path("items").size());
        Http.Answer rest = Http.get(
                list + "&limit=2&cursor=" + page.body().path("nextCursor").asText());
        assertEquals(third.body(), rest.body().at("/items/0"));
        assertTrue(rest.body().path("nextCursor").isMissingNode());
        Http.Answer confirmed = Http.get(list + "&status=confirmed");
        assertEquals(
                List.of(first.body(), third.body()),
                List.of(confirmed.body().at("/items/0"), confirmed.body().at("/items/1")));
        assertEquals(
                0,
                Http.get(list + "&staffId=" + shop.location)
                        .body()
                        .path("items")
                        .size());
        assertEquals(400, Http.get(Requests.BOOKINGS + "?limit=0").status());
        assertEquals(400, Http.get(Requests.BOOKINGS + "?sort=start%3B%20DROP").status());
        assertEquals(400, Http.get(Requests.BOOKINGS + "?cursor=x").status());
    }

    @Test
    void aConflictCheckSaysWhatABookingWould() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        Map<String, Object> visit = Requests.visit(shop, 10, 30);
        visit.remove("customer");
        Http.Answer taken = Http.post("/api/v1/conflict-checks", visit, Map.of());
        assertEquals(200, taken.status(), taken.response().body());
        assertTrue(taken.body().path("hasConflict").asBoolean());
        assertTrue(taken.body().path("conflicts").findValuesAsText("kind").contains("staff"));
        visit.put("excludeBooking", made.body().path("number").asText());
        Http.Answer free = Http.post("/api/v1/conflict-checks", visit, Map.of());
        assertEquals("{\"hasConflict\":false,\"conflicts\":[]}", free.response().body());
    }

    private static Http.Answer cancel(Http.Answer made, String ifMatch) {
        return Http.post(path(made) + "/cancel", Map.of("reason", "ill"), Map.of("If-Match", ifMatch));
    }

    private static Http.Answer move(Http.Answer made, String ifMatch, String startsAt) {
        return Http.post(path(made) + "/reschedule", Map.of("startsAt", startsAt), Map.of("If-Match", ifMatch));
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }
}
