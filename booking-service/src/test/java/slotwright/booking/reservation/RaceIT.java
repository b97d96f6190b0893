package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;

/** A hundred clients at once want the same. */
@QuarkusTest
class RaceIT {

    private static final int CLIENTS = 100;

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    CapacityChecker checker;

    @Test
    void oneSlotOfOnePersonGoesToOneClient() {
        Shop shop = Shop.open(announcer, 1);
        List<Http.Answer> answers = Http.together(
                CLIENTS, i -> Http.send("POST", Requests.BOOKINGS, Requests.visit(shop, 10, 0), Requests.key()));
        assertEquals(Map.of(201, 1L, 409, 99L), byStatus(answers), () -> strange(answers));
        answers.stream().filter(answer -> answer.status() == 409).forEach(answer -> {
            assertEquals("slot-taken", answer.slug());
            assertFalse(answer.body().path("conflicts").isEmpty());
            assertFalse(answer.body().path("alternatives").isEmpty());
        });
        assertBooked(shop, 1);
    }

    @Test
    void oneSlotOfTwoPeopleGoesToTwoClients() {
        Shop shop = Shop.open(announcer, 2);
        List<Http.Answer> answers = Http.together(
                CLIENTS, i -> Http.send("POST", Requests.BOOKINGS, Requests.visit(shop, 10, 0), Requests.key()));
        assertEquals(Map.of(201, 2L, 409, 98L), byStatus(answers), () -> strange(answers));
        assertBooked(shop, 2);
    }

    @Test
    void oneKeyMakesOneBookingHoweverOftenItIsSent() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, String> key = Requests.key(UUID.randomUUID().toString());
        List<Http.Answer> answers =
                Http.together(CLIENTS, i -> Http.send("POST", Requests.BOOKINGS, Requests.visit(shop, 10, 0), key));
        assertEquals(Map.of(201, 100L), byStatus(answers), () -> strange(answers));
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.response().body())
                        .distinct()
                        .count());
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.header("Location") + answer.header("ETag"))
                        .distinct()
                        .count());
        assertBooked(shop, 1);
    }

    @Test
    void manyStartsOfOneDayNeverExceedWhatThereIs() {
        Shop shop = Shop.open(announcer, 3);
        List<Http.Answer> answers = Http.together(
                200,
                i -> Http.send(
                        "POST",
                        Requests.BOOKINGS,
                        Requests.visit(shop, 8 + i % 10, i % 20 < 10 ? 0 : 30),
                        Requests.key()));
        assertTrue(byStatus(answers).keySet().stream().allMatch(s -> s == 201 || s == 409 || s == 422));
        long booked = byStatus(answers).get(201);
        assertBooked(shop, (int) booked);
    }

    private void assertBooked(Shop shop, int count) {
        assertEquals(count, sql.number("SELECT COUNT(*) FROM booking WHERE location_id = ?", shop.location));
        assertEquals(2L * count, sql.number("SELECT COUNT(*) FROM allocation WHERE location_id = ?", shop.location));
        assertEquals(
                count,
                sql.number("SELECT load_version FROM resource_day WHERE day_key = ?", shop.location + "/" + shop.date));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
        assertEquals(count, BookingEvents.await(shop.location, count).size());
    }

    private static Map<Integer, Long> byStatus(List<Http.Answer> answers) {
        return answers.stream()
                .map(Http.Answer::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String strange(List<Http.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() != 201 && answer.status() != 409)
                .limit(3)
                .map(answer -> answer.response().body())
                .collect(Collectors.joining("\n"));
    }
}
