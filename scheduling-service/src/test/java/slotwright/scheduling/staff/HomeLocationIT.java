package slotwright.scheduling.staff;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** A person's days are cut by the clocks of the home location, so it stays while bookings are to come. */
@QuarkusTest
class HomeLocationIT {

    private Shop shop;
    private String second;

    @BeforeEach
    void open() {
        shop = Shop.open();
        shop.startsOnTuesday();
        second = Shop.location("Second", "Europe/Berlin");
    }

    @Test
    void itIsFixedUntilTheLastBookingToComeIsCancelled() {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "10:00", 1));
        known(1);

        move("Alice Archer")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bookings-affected"))
                .body("bookings", hasSize(1))
                .body("bookings[0].bookingId", equalTo(visit.id().toString()));
        get("staff/" + shop.alice).then().body("homeLocationId", equalTo(shop.location));
        changed("Alice Abbot", shop.location).then().statusCode(200).body("name", equalTo("Alice Abbot"));

        visit.send(visit.cancelled(2, "10:00", 2));
        known(2);
        move("Alice Abbot").then().statusCode(200).body("homeLocationId", equalTo(second));
    }

    @Test
    void bookingsOfOthersAndThoseThatAreOverDoNotFixIt() {
        String bob = Shop.person("Bob Baker", shop.location);
        Visit ofBob = new Visit(shop.location, bob, Shop.ZONE);
        ofBob.send(ofBob.booked(1, "10:00", 1));
        Visit over = new Visit(shop);
        over.send(over.booked(
                TimeRange.of(Clock.systemUTC().instant().minus(Duration.ofDays(2)), Duration.ofHours(1)), 1));
        Visit last = new Visit(shop.location, bob, Shop.ZONE);
        last.send(last.booked(1, "12:00", 2));
        known(2);

        move("Alice Archer").then().statusCode(200).body("homeLocationId", equalTo(second));
    }

    private Response move(String name) {
        return changed(name, second);
    }

    private Response changed(String name, String home) {
        String path = "staff/" + shop.alice;
        return put(path, tag(path), Map.of("name", name, "homeLocationId", home, "skills", List.of("interior")));
    }

    /** The events of one location arrive in their order. */
    private void known(long load) {
        String query = shop.query(Shop.TUESDAY, Shop.TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, load);
        Await.until("the bookings are known", () -> get(query).statusCode() == 200);
    }
}
