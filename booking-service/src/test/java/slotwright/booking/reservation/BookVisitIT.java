package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;

@QuarkusTest
class BookVisitIT {

    @Inject
    Announcer announcer;

    @Test
    void booksAndShows() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(201, made.status(), made.response().body());
        Http.Answer read = Http.get(made.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertEquals(made.body(), read.body());
    }
}
