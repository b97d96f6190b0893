package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;

/** How many visits with a service one customer may have on a date, by his account. */
@QuarkusTest
class CustomerLimitIT {

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    private final String ann = customer();

    @Test
    void oneMoreThanTheLimitIsRefusedWithIt() {
        Shop shop = shop(2);
        assertEquals(201, book(ann, shop, shop.text(9, 0)).status());
        Http.Answer second = book(ann, shop, shop.text(10, 0));
        assertEquals(201, second.status());
        Http.Answer third = book(ann, shop, shop.text(11, 0));
        assertLimited(third, "day", 2);
        assertEquals(201, book(customer(), shop, shop.text(11, 0)).status());
        assertEquals(
                201, book(ann, shop, shop.textOn(shop.date.plusDays(1), 9, 0)).status());
        assertEquals(200, change(ann, second, "cancel", Map.of()).status());
        assertEquals(201, book(ann, shop, shop.text(12, 0)).status());
    }

    @Test
    void itIsTheServiceThatIsLimited() {
        Shop shop = shop(1);
        UUID other = UUID.randomUUID();
        Offering.of(other).tell(announcer, 1);
        Map<String, Object> both = Requests.visit(shop, 9, 0);
        both.remove("serviceId");
        both.put("services", List.of(Map.of("serviceId", other), Map.of("serviceId", shop.service)));
        assertEquals(201, post(Requests.BOOKINGS, ann, both).status());
        Map<String, Object> another = Requests.visit(shop, 14, 0);
        another.put("serviceId", other);
        assertEquals(201, post(Requests.BOOKINGS, ann, another).status());
        assertLimited(book(ann, shop, shop.text(12, 0)), "day", 1);
        both.put("startsAt", shop.text(12, 0));
        Http.Answer named = post(Requests.BOOKINGS, ann, both);
        assertEquals("/services/1", named.body().at("/violations/0/services/0").asText());
    }

    @Test
    void aHoldCountsUntilItExpires() {
        Shop shop = shop(1);
        Http.Answer held = post(Requests.HOLDS, ann, Requests.visit(shop, 9, 0));
        assertEquals(201, held.status(), held.response().body());
        assertLimited(book(ann, shop, shop.text(10, 0)), "day", 1);
        String path = Requests.HOLDS + "/" + held.body().path("number").asText() + "/book";
        assertEquals(201, post(path, ann, Map.of()).status(), "it does not count against itself");
        Http.Answer guests = post(Requests.HOLDS, Http.NOBODY, Requests.visit(shop, 11, 0));
        String another = Requests.HOLDS + "/" + guests.body().path("number").asText() + "/book";
        assertLimited(post(another, ann, Map.of()), "day", 1);
        sql.write(tx -> tx.run(
                "UPDATE booking SET status = 'draft', hold_expires_at = NOW(6) WHERE booking_id = ?",
                held.body().path("id").asText()));
        assertEquals(201, book(ann, shop, shop.text(14, 0)).status());
    }

    @Test
    void aMoveIsCountedWhereItLeadsTo() {
        Shop shop = shop(1);
        Http.Answer here = book(ann, shop, shop.text(9, 0));
        Http.Answer there = book(ann, shop, shop.textOn(shop.date.plusDays(1), 9, 0));
        assertLimited(change(ann, there, "reschedule", Map.of("startsAt", shop.text(11, 0))), "day", 1);
        assertEquals(
                200,
                change(ann, here, "reschedule", Map.of("startsAt", shop.text(11, 0)))
                        .status());
        Map<String, Object> anyway = Map.of(
                "startsAt", shop.text(14, 0), "overrides", List.of(Map.of("rule", "limit", "reason", "she asked")));
        String staff = Tokens.bearer(Tokens.of("staff", shop.location));
        assertEquals(200, change(staff, there, "reschedule", anyway).status());
    }

    @Test
    void aWeekBeginsOnMonday() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).mostPerCustomer("week", 1).tell(announcer, 2);
        assertEquals(201, book(ann, shop, shop.text(9, 0)).status());
        boolean newWeek = shop.date.plusDays(1).getDayOfWeek() == DayOfWeek.MONDAY;
        Http.Answer next = book(ann, shop, shop.textOn(shop.date.plusDays(1), 9, 0));
        assertEquals(newWeek ? 201 : 422, next.status(), next.response().body());
        Http.Answer before = book(ann, shop, shop.textOn(shop.date.minusDays(1), 9, 0));
        boolean oldWeek = shop.date.getDayOfWeek() == DayOfWeek.MONDAY;
        assertEquals(oldWeek ? 201 : 422, before.status(), before.response().body());
    }

    @Test
    void ofThirtyAtOnceAtThreeLocationsExactlyAsManySucceedAsAllowed() {
        Shop shop = shop(3);
        List<Shop> shops = List.of(shop, Shop.open(announcer, 2), Shop.open(announcer, 2));
        List<Http.Answer> answers = Http.together(30, i -> {
            Map<String, Object> visit = Requests.visit(shops.get(i % 3), 8 + i / 3, 0);
            visit.put("serviceId", shop.service);
            return Http.send("POST", Requests.BOOKINGS, visit, headers(ann));
        });
        assertEquals(
                3, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> assertLimited(answer, "day", 3));
    }

    private Shop shop(int perDay) {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).mostPerCustomerAndDay(perDay).tell(announcer, 2);
        return shop;
    }

    private static void assertLimited(Http.Answer refused, String per, int max) {
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("customer-limit", refused.body().at("/violations/0/code").asText());
        assertEquals(max, refused.body().at("/violations/0/limit").asInt());
        assertEquals(per, refused.body().at("/violations/0/per").asText());
    }

    private static String customer() {
        return Tokens.bearer(Tokens.of("limited " + UUID.randomUUID(), "customer"));
    }

    private static Http.Answer book(String bearer, Shop shop, String startsAt) {
        Map<String, Object> visit = Requests.visit(shop, 9, 0);
        visit.put("startsAt", startsAt);
        return post(Requests.BOOKINGS, bearer, visit);
    }

    private static Http.Answer change(String bearer, Http.Answer made, String action, Object body) {
        Map<String, String> headers = headers(bearer);
        headers.put("If-Match", made.header("ETag"));
        return Http.post(Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/" + action, body, headers);
    }

    private static Http.Answer post(String path, String bearer, Object body) {
        return Http.post(path, body, headers(bearer));
    }

    private static Map<String, String> headers(String bearer) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put(AUTHORIZATION, bearer);
        return headers;
    }
}
