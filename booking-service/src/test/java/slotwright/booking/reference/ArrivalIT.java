package slotwright.booking.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

/** What comes from other services, and when. */
@QuarkusTest
class ArrivalIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void waitsForADayThatTheClientHasSeenAlready() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("seenVersion", "1.2@" + shop.location + "/" + shop.date);
        CompletableFuture<Http.Answer> asked = Http.send("POST", Requests.BOOKINGS, visit, Requests.key());
        shop.announceDay(shop.date, 2, 1);
        assertEquals(201, Gate.await(asked).status());
    }

    @Test
    void saysSoWhenWhatTheClientHasSeenDoesNotArrive() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("seenVersion", "1.9@" + shop.location + "/" + shop.date);
        Http.Answer answer = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(503, answer.status());
        assertEquals("temporarily-unavailable", answer.slug());
    }

    @Test
    void aDayThatIsNotHereIsTemporarilyUnavailable() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("startsAt", shop.textOn(shop.date.plusDays(5), 10, 0));
        assertEquals(503, Http.post(Requests.BOOKINGS, visit, Requests.key()).status());
    }

    @Test
    void anOlderVersionOfADayChangesNothing() {
        Shop shop = Shop.open(announcer, 1);
        shop.announceDay(shop.date, 3, 1);
        shop.announceDay(shop.date, 2, 1, List.of());
        shop.announceDay(shop.date.plusDays(1), 2, 1);
        announcer.awaitDay(shop.location, shop.date.plusDays(1), 2);
        assertEquals(
                3,
                sql.number("SELECT day_version FROM resource_day WHERE day_key = ?", shop.location + "/" + shop.date));
        assertEquals(201, Requests.book(shop, 10, 0).status());
    }

    @Test
    void aChangedDayMarksTheBookingsThatItHasNoRoomFor() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        Http.Answer later = Requests.book(shop, 15, 0);
        shop.tellSpans(shop.staff.get(0), shop.date, 2, List.of(shop.span(shop.date, 12, 18)));
        Event<BookingState> displaced = BookingEvents.await(shop.location, 3).get(2);
        assertEquals("booking.displaced.v1", displaced.type());
        assertEquals(made.body().path("id").asText(), displaced.subject());
        assertEquals("schedule-changed", displaced.data().attention());
        assertEquals(2, displaced.data().allocations().size());
        Http.Answer read =
                Http.get(Requests.BOOKINGS + "/" + made.body().path("number").asText());
        assertEquals("schedule-changed", read.body().path("attention").asText());
        assertEquals("confirmed", read.body().path("status").asText());
        assertEquals(
                later.body(),
                Http.get(Requests.BOOKINGS + "/" + later.body().path("number").asText())
                        .body());
    }

    @Test
    void aBadDayIsSetAsideAndTheOthersArrive() {
        Shop shop = Shop.open(announcer, 1);
        String key = UUID.randomUUID() + "/" + shop.date;
        new TopicProbe().send(Topics.DAYS.name(), key, "{not json");
        shop.announceDay(shop.date, 2, 1);
        announcer.awaitDay(shop.location, shop.date, 2);
        Await.until("the bad record is set aside", () -> new TopicProbe()
                .records(Topics.DAYS.name() + ".dead-letter.booking.days").stream()
                        .anyMatch(record -> key.equals(record.key())));
    }
}
