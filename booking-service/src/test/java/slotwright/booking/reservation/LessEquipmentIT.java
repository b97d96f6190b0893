package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.Event;

/** A location has less equipment than was booked: it stays booked, and staff learns of it. */
@QuarkusTest
class LessEquipmentIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    MarkUnequipped marker;

    private final UUID steamers = UUID.randomUUID();

    @Test
    void thoseMadeLastAreMarkedUntilItIsEnoughForTheOthers() {
        Shop shop = shop(3);
        Http.Answer first = booked(shop, 10);
        Http.Answer second = booked(shop, 10);
        Http.Answer third = booked(shop, 10);
        Http.Answer alone = booked(shop, 14);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 1), 3);
        lookedThrough(shop);
        List<Event<BookingState>> told = BookingEvents.await(shop.location, 6);
        assertEquals(
                List.of(id(third), id(second)),
                List.of(told.get(4).subject(), told.get(5).subject()));
        for (Event<BookingState> displaced : told.subList(4, 6)) {
            assertEquals("booking.displaced.v1", displaced.type());
            assertEquals("equipment-lessened", displaced.data().attention());
            assertEquals(3, displaced.data().allocations().size());
        }
        for (Http.Answer marked : List.of(third, second)) {
            assertEquals("equipment-lessened", read(marked).path("attention").asText());
            assertEquals("confirmed", read(marked).path("status").asText());
        }
        assertEquals(first.body(), read(first));
        assertEquals(alone.body(), read(alone));
        assertEquals(409, Requests.book(shop, 10, 0).status(), "and nobody else gets it");
    }

    @Test
    void whatIsMovedNeedsNoAttentionAnyMore() {
        Shop shop = shop(1);
        Http.Answer made = booked(shop, 10);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 0), 3);
        lookedThrough(shop);
        BookingEvents.await(shop.location, 2);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 1), 4);
        Http.Answer moved = Http.post(
                Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/reschedule",
                Map.of("startsAt", shop.text(14, 0)),
                Map.of("If-Match", "\"2\""));
        assertEquals(200, moved.status(), moved.response().body());
        assertFalse(moved.body().has("attention"));
    }

    @Test
    void asMuchOrMoreMarksNobody() {
        Shop shop = shop(2);
        Http.Answer one = booked(shop, 10);
        Http.Answer other = booked(shop, 10);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 3), 3);
        assertEquals(0, notes(shop));
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 2), 4);
        lookedThrough(shop);
        assertEquals(one.body(), read(one));
        assertEquals(other.body(), read(other));
    }

    private Shop shop(int count) {
        Shop shop = Shop.open(announcer, 4);
        Offering.of(shop.service).with("steamer", 1).tell(announcer, 2);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", count), 2);
        return shop;
    }

    private static Http.Answer booked(Shop shop, int hour) {
        Http.Answer made = Requests.book(shop, hour, 0);
        assertEquals(201, made.status(), made.response().body());
        return made;
    }

    private void lookedThrough(Shop shop) {
        assertEquals(1, notes(shop));
        Sql.now(marker.round());
        assertEquals(0, notes(shop));
    }

    private long notes(Shop shop) {
        return sql.number("SELECT COUNT(*) FROM lessened_equipment WHERE location_id = ?", shop.location);
    }

    private static JsonNode read(Http.Answer made) {
        return Http.get(Requests.BOOKINGS + "/" + made.body().path("number").asText())
                .body();
    }

    private static String id(Http.Answer made) {
        return made.body().path("id").asText();
    }
}
