package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.ServiceTerms.Question;

/** Questions of a service are answered when it is booked, and nobody else hears of the answers. */
@QuarkusTest
class IntakeIT {

    private static final Question VEHICLE =
            new Question("vehicle", "What do you drive?", "choice", true, List.of("sedan", "van"));
    private static final Question YEAR = new Question("year", "Built when?", "number", false, List.of());
    private static final Question PETS = new Question("pets", "Any pets aboard?", "yes_no", true, List.of());
    private static final Question LAST = new Question("lastVisit", "When were you here?", "date", false, List.of());
    private static final Question PLATE = new Question("plate", "Number plate", "text", true, List.of());

    @Inject
    Announcer announcer;

    @Test
    void answersAreKeptAndShownAndToldToNobodyElse() {
        Shop shop = asking();
        Map<String, Object> said = said();
        said.put("colour", "grün 🚗");
        Answer booked = book(shop, said);
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals("grün 🚗", booked.body().at("/details/colour").asText());
        Answer read =
                Http.get(Requests.BOOKINGS + "/" + booked.body().path("number").asText());
        assertEquals(booked.body().path("details"), read.body().path("details"));
        assertTrue(read.body().at("/details/pets").isBoolean());
        BookingEvents.await(shop.location, 1);
        BookingEvents.texts(shop.location)
                .forEach(told -> assertFalse(told.contains("B-AN 1") || told.contains("sedan"), told));
    }

    @Test
    void allThatIsWrongOrMissingIsSaidAtOnce() {
        Shop shop = asking();
        Map<String, Object> wrong = new HashMap<>(Map.of("vehicle", "tank", "year", "old", "pets", "yes"));
        wrong.put("lastVisit", "2027-02-30");
        Answer refused = book(shop, wrong);
        assertEquals(400, refused.status(), refused.response().body());
        TreeSet<String> pointers = new TreeSet<>();
        refused.body()
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asText()));
        assertEquals(
                List.of("/details/lastVisit", "/details/pets", "/details/plate", "/details/vehicle", "/details/year"),
                List.copyOf(pointers));
        assertEquals(400, book(shop, null).status());
    }

    @Test
    void whatIsTooMuchOrNoSimpleValueIsRefused() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> many = new HashMap<>();
        IntStream.range(0, 51).forEach(n -> many.put("key" + n, n));
        for (Map<String, Object> wrong : List.of(
                many,
                Map.<String, Object>of("text", "x".repeat(2001)),
                Map.<String, Object>of("list", List.of(1)),
                Map.<String, Object>of("object", Map.of()),
                Map.<String, Object>of("a key", "spaced"),
                Map.<String, Object>of("bell", "\u0007"),
                Collections.<String, Object>singletonMap("nothing", null))) {
            Answer refused = book(shop, wrong);
            assertEquals(400, refused.status(), refused.response().body());
            assertTrue(
                    refused.body().toString().contains("/details"),
                    refused.response().body());
        }
    }

    @Test
    void aHoldMayBeAnsweredWhenItIsBooked() {
        Shop shop = asking();
        Map<String, Object> wanted = Requests.visit(shop, 10, 0);
        wanted.put("details", Map.of("vehicle", "van"));
        Answer hold = Http.post(Requests.HOLDS, wanted, Requests.key());
        assertEquals(201, hold.status(), hold.response().body());
        String book = Requests.HOLDS + "/" + hold.body().path("number").asText() + "/book";
        Answer incomplete = Http.post(book, Map.of(), Requests.key());
        assertEquals(400, incomplete.status());
        assertFalse(incomplete.body().toString().contains("/details/vehicle"));
        Answer booked = Http.post(book, Map.of("details", Map.of("pets", false, "plate", "B-AN 1")), Requests.key());
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals("van", booked.body().at("/details/vehicle").asText());
        assertEquals("B-AN 1", booked.body().at("/details/plate").asText());
    }

    private Shop asking() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).asking(VEHICLE, YEAR, PETS, LAST, PLATE).tell(announcer, 2);
        return shop;
    }

    private static Map<String, Object> said() {
        return new HashMap<>(Map.of("vehicle", "sedan", "year", 2019, "pets", true, "plate", "B-AN 1"));
    }

    private static Answer book(Shop shop, Map<String, Object> details) {
        Map<String, Object> wanted = Requests.visit(shop, 10, 0);
        if (details != null) {
            wanted.put("details", details);
        }
        return Http.post(Requests.BOOKINGS, wanted, Requests.key());
    }
}
