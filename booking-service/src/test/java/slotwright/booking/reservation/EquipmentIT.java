package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.EquipmentKind;

/** No more of a kind of equipment is taken at once than a location has. */
@QuarkusTest
class EquipmentIT {

    private static final int CLIENTS = 12;

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    private final UUID steamers = UUID.randomUUID();

    private Shop shop(int people, int count, int needed) {
        Shop shop = Shop.open(announcer, people);
        Offering.of(shop.service).with("steamer", needed).tell(announcer, 2);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", count), 2);
        return shop;
    }

    @Test
    void whatThePlaceNeverHasEnoughOfIsNamed() {
        Http.Answer refused = Requests.book(shop(1, 1, 2), 10, 0);
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals(
                "equipment-missing", refused.body().at("/violations/0/code").asText());
        assertEquals("[\"steamer\"]", refused.body().at("/violations/0/missing").toString());
    }

    @Test
    void whatIsTakenAlreadyIsAConflict() {
        Shop shop = shop(3, 3, 2);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(201, made.status(), made.response().body());
        Http.Answer taken = Requests.book(shop, 10, 30);
        assertEquals(409, taken.status(), taken.response().body());
        assertEquals("equipment", taken.body().at("/conflicts/0/kind").asText());
        assertEquals(
                steamers.toString(), taken.body().at("/conflicts/0/resource").asText());
        Http.Answer check = Http.post("/api/v1/conflict-checks", Requests.unnamed(shop, 10, 30), Map.of());
        assertEquals(List.of("equipment"), check.body().path("conflicts").findValuesAsText("kind"));
        assertEquals(201, Requests.book(shop, 11, 0).status());
        Http.post(
                Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/cancel",
                Map.of("reason", "ill"),
                Map.of("If-Match", made.header("ETag")));
        assertEquals(201, Requests.book(shop, 10, 0).status(), "given back");
    }

    @Test
    void ofManyAtOnceAsManyAreBookedAsThereIsEquipmentFor() {
        Shop shop = shop(CLIENTS, 5, 2);
        List<Http.Answer> answers = Http.together(
                CLIENTS, i -> Http.send("POST", Requests.BOOKINGS, Requests.visit(shop, 10, 0), Requests.key()));
        assertEquals(
                2, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }
}
