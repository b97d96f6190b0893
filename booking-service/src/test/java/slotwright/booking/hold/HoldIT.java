package slotwright.booking.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
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

@QuarkusTest
class HoldIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    SweepHolds sweepHolds;

    @Inject
    CapacityChecker checker;

    @Test
    void aHoldBlocksAndBecomesABooking() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        assertEquals(201, held.status(), held.response().body());
        assertEquals("draft", held.body().path("status").asText());
        assertNotNull(held.body().path("holdExpiresAt").textValue());
        assertEquals(409, Requests.book(shop, 10, 30).status());
        Http.Answer booked = book(held, Map.of("customer", Requests.customer("Ann")));
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals(held.body().path("number"), booked.body().path("number"));
        assertEquals("confirmed", booked.body().path("status").asText());
        assertEquals("Ann", booked.body().at("/customer/name").asText());
        assertTrue(booked.body().path("holdExpiresAt").isMissingNode());
        List<Event<BookingState>> events = BookingEvents.await(shop.location, 2);
        assertEquals(
                List.of("booking.held.v1", "booking.confirmed.v1"),
                events.stream().map(Event::type).toList());
        assertEquals(List.of(1L, 2L), events.stream().map(Event::version).toList());
        assertEquals(
                "illegal-transition",
                book(held, Map.of("customer", Requests.customer("Ann"))).slug());
    }

    @Test
    void aHoldNeedsToKnowWhoseBookingItBecomes() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer refused = book(hold(shop), Map.of());
        assertEquals("validation-failed", refused.slug());
        assertEquals("/customer", refused.body().at("/errors/0/pointer").asText());
    }

    @Test
    void theTimeOfAnExpiredHoldIsFreeAtOnceAndTheHoldIsOver() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        expire(held);
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals(
                "hold-expired",
                book(held, Map.of("customer", Requests.customer("Ann"))).slug());
        List<Event<BookingState>> events = BookingEvents.await(shop.location, 3);
        assertEquals(
                List.of("booking.held.v1", "booking.hold-expired.v1", "booking.confirmed.v1"),
                events.stream().map(Event::type).toList());
        assertEquals(List.of(), events.get(1).data().allocations());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
        assertEquals(2, sql.number("SELECT COUNT(*) FROM allocation WHERE location_id = ?", shop.location));
    }

    @Test
    void anExpiredHoldIsNotRevivedThoughNobodyTookItsTime() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        expire(held);
        Http.Answer late = book(held, Map.of());
        assertEquals(410, late.status());
        assertEquals("hold-expired", late.slug());
        assertEquals(410, Http.post(path(held) + "/extend", null, Map.of()).status());
    }

    @Test
    void theSweeperRemovesWhatExpired() {
        Shop shop = Shop.open(announcer, 1);
        expire(hold(shop));
        Sql.now(sweepHolds.sweep());
        assertEquals(0, sql.number("SELECT COUNT(*) FROM allocation WHERE location_id = ?", shop.location));
        assertEquals(
                "booking.hold-expired.v1",
                BookingEvents.await(shop.location, 2).get(1).type());
        assertEquals(
                2,
                sql.number("SELECT load_version FROM resource_day WHERE day_key = ?", shop.location + "/" + shop.date));
    }

    @Test
    void aReleasedHoldGivesItsTimeBack() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        assertEquals(204, Http.delete(path(held), Map.of()).status());
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals(410, Http.delete(path(held), Map.of()).status());
    }

    @Test
    void aHoldIsExtendedOnce() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        Http.Answer longer = Http.post(path(held) + "/extend", null, Map.of());
        assertEquals(200, longer.status(), longer.response().body());
        assertTrue(longer.body()
                        .path("holdExpiresAt")
                        .asText()
                        .compareTo(held.body().path("holdExpiresAt").asText())
                > 0);
        assertEquals(
                "illegal-transition",
                Http.post(path(held) + "/extend", null, Map.of()).slug());
        assertEquals(409, Requests.book(shop, 10, 0).status());
    }

    @Test
    void aHundredConfirmationsMakeOneBooking() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer held = hold(shop);
        List<Integer> statuses = Http.together(
                        100,
                        i -> Http.send(
                                "POST", path(held) + "/book", Map.of("customer", Requests.customer("Ann")), Map.of()))
                .stream()
                .map(Http.Answer::status)
                .toList();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertEquals(99, statuses.stream().filter(status -> status == 409).count());
    }

    private Http.Answer hold(Shop shop) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.remove("customer");
        return Http.post(Requests.HOLDS, visit, Requests.key());
    }

    private static Http.Answer book(Http.Answer held, Object body) {
        return Http.post(path(held) + "/book", body, Map.of());
    }

    private static String path(Http.Answer held) {
        return Requests.HOLDS + "/" + held.body().path("number").asText();
    }

    /** As if its time had passed, by the database's clock. */
    private void expire(Http.Answer held) {
        String id = held.body().path("id").asText();
        sql.write(tx -> tx.run("UPDATE allocation SET expires_at = NOW(6) WHERE booking_id = ?", id)
                .chain(() -> tx.run("UPDATE booking SET hold_expires_at = NOW(6) WHERE booking_id = ?", id)));
    }
}
