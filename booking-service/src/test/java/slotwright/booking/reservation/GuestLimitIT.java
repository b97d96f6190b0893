package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;

/** How many visits with a service somebody without an account may have on a date, by his address or his number. */
@QuarkusTest
class GuestLimitIT {

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    private final String name = "guest" + UUID.randomUUID();
    private final String email = name + "@example.com";
    private final String phone =
            "+49%011d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 99_999_999_999L));
    private final Map<String, Object> ann = Map.of("name", "Ann", "email", email);

    @Test
    void anAddressCountsHoweverItIsSpelt() {
        Shop shop = shop(1);
        assertEquals(201, book(ann, shop, shop.text(9, 0)).status());
        Map<String, Object> louder = Map.of("name", "A. N.", "email", name.toUpperCase() + "@Example.COM");
        assertLimited(book(louder, shop, shop.text(10, 0)), 1);
        Map<String, Object> other = Map.of("name", "Ann", "email", "other" + email);
        assertEquals(201, book(other, shop, shop.text(10, 0)).status());
    }

    @Test
    void theServiceAndTheDateAreLimitedAndNothingElse() {
        Shop shop = shop(1);
        UUID second = UUID.randomUUID();
        Offering.of(second).tell(announcer, 1);
        assertEquals(201, book(ann, shop, shop.text(9, 0)).status());
        assertEquals(
                201, book(ann, shop, shop.textOn(shop.date.plusDays(1), 9, 0)).status());
        Map<String, Object> another = visit(ann, shop, shop.text(10, 0));
        another.put("serviceId", second);
        assertEquals(201, post(Requests.BOOKINGS, Http.NOBODY, another).status());
        assertLimited(book(ann, shop, shop.text(12, 0)), 1);
    }

    @Test
    void aNumberCountsWhereThereIsNoAddressAndOneOfBothIsEnough() {
        Shop shop = shop(1);
        Map<String, Object> called = Map.of("name", "Ann", "phone", phone);
        assertEquals(201, book(called, shop, shop.text(9, 0)).status());
        assertLimited(book(called, shop, shop.text(10, 0)), 1);
        Map<String, Object> both = Map.of("name", "Ann", "email", email, "phone", phone);
        assertLimited(book(both, shop, shop.text(10, 0)), 1);
        String tomorrow = shop.textOn(shop.date.plusDays(1), 9, 0);
        assertEquals(201, book(both, shop, tomorrow).status());
        String later = shop.textOn(shop.date.plusDays(1), 11, 0);
        assertLimited(book(ann, shop, later), 1);
        assertLimited(book(called, shop, later), 1);
        Map<String, Object> renamed = Map.of("name", "Ann", "email", "new" + email, "phone", phone);
        assertLimited(book(renamed, shop, later), 1);
    }

    @Test
    void whatTheBusinessEntersForHimCountsUnlessItSaysWhyNot() {
        Shop shop = shop(1);
        String staff = Tokens.bearer(Tokens.of("staff", shop.location));
        assertEquals(
                201,
                post(Requests.BOOKINGS, staff, visit(ann, shop, shop.text(9, 0)))
                        .status());
        assertLimited(book(ann, shop, shop.text(10, 0)), 1);
        Map<String, Object> visit = visit(ann, shop, shop.text(10, 0));
        assertLimited(post(Requests.BOOKINGS, staff, visit), 1);
        visit.put("overrides", List.of(Map.of("rule", "limit", "reason", "his wife comes too")));
        assertEquals(201, post(Requests.BOOKINGS, staff, visit).status());
    }

    @Test
    void whoHasAnAccountIsCountedByItAndNotByHisAddress() {
        Shop shop = shop(1);
        String customer = Tokens.bearer(Tokens.of(name, "customer"));
        assertEquals(
                201,
                post(Requests.BOOKINGS, customer, visit(ann, shop, shop.text(9, 0)))
                        .status());
        assertEquals(201, book(ann, shop, shop.text(10, 0)).status());
        assertLimited(post(Requests.BOOKINGS, customer, visit(ann, shop, shop.text(11, 0))), 1);
        assertLimited(book(ann, shop, shop.text(11, 0)), 1);
    }

    @Test
    void aHoldCountsForHimFromWhenItIsSaidToBeHis() {
        Shop shop = shop(1);
        Answer nobodys = hold(Requests.unnamed(shop, 9, 0));
        Answer his = hold(visit(ann, shop, shop.text(10, 0)));
        assertLimited(book(ann, shop, shop.text(11, 0)), 1);
        assertLimited(confirm(nobodys, Map.of("customer", ann)), 1);
        assertEquals(201, confirm(his, Map.of()).status(), "it does not count against itself");
        assertLimited(confirm(nobodys, Map.of("customer", ann)), 1);
        Map<String, Object> other = Map.of("name", "Ann", "email", "other" + email);
        assertEquals(201, confirm(nobodys, Map.of("customer", other)).status());
        assertLimited(book(other, shop, shop.text(11, 0)), 1);
    }

    @Test
    void anExpiredHoldCountsNoMore() {
        Shop shop = shop(1);
        Answer his = hold(visit(ann, shop, shop.text(10, 0)));
        sql.write(tx -> tx.run(
                "UPDATE booking SET hold_expires_at = NOW(6) WHERE booking_id = ?",
                his.body().path("id").asText()));
        assertEquals(201, book(ann, shop, shop.text(11, 0)).status());
    }

    @Test
    void aMoveIsCountedWhereItLeadsTo() {
        Shop shop = shop(1);
        Answer here = book(ann, shop, shop.text(9, 0));
        Answer there = book(ann, shop, shop.textOn(shop.date.plusDays(1), 9, 0));
        assertLimited(change(there, "reschedule", Map.of("startsAt", shop.text(11, 0))), 1);
        assertEquals(
                200,
                change(here, "reschedule", Map.of("startsAt", shop.text(11, 0))).status());
    }

    @Test
    void whatIsCancelledCountsNoMore() {
        Shop shop = shop(1);
        Answer made = book(ann, shop, shop.text(9, 0));
        assertLimited(book(ann, shop, shop.text(10, 0)), 1);
        assertEquals(200, change(made, "cancel", Map.of()).status());
        assertEquals(201, book(ann, shop, shop.text(10, 0)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_show", "completed"})
    void whatWasMissedOrTookPlaceCounts(String status) {
        Shop shop = shop(1);
        String id = book(ann, shop, shop.text(9, 0)).body().path("id").asText();
        sql.write(tx -> tx.run("UPDATE booking SET status = ? WHERE booking_id = ?", status, id));
        assertLimited(book(ann, shop, shop.text(10, 0)), 1);
    }

    @Test
    void ofThirtyAtOnceAtThreeLocationsExactlyAsManySucceedAsAllowed() {
        Shop shop = shop(3);
        List<Shop> shops = List.of(shop, Shop.open(announcer, 2), Shop.open(announcer, 2));
        List<Map<String, Object>> spellings = List.of(
                Map.of("name", "Ann", "email", email, "phone", phone),
                Map.of("name", "Ann", "email", email.toUpperCase(), "phone", phone));
        List<Answer> answers = Http.together(30, i -> {
            Map<String, Object> visit = visit(spellings.get(i % 2), shops.get(i % 3), shop.text(8 + i / 3, 0));
            visit.put("serviceId", shop.service);
            return Http.send("POST", Requests.BOOKINGS, visit, headers(Http.NOBODY));
        });
        assertEquals(
                3, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> assertLimited(answer, 3));
    }

    private Shop shop(int perDay) {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).mostPerCustomerAndDay(perDay).tell(announcer, 2);
        return shop;
    }

    private static void assertLimited(Answer refused, int max) {
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("customer-limit", refused.body().at("/violations/0/code").asText());
        assertEquals(max, refused.body().at("/violations/0/limit").asInt());
    }

    private static Map<String, Object> visit(Map<String, Object> guest, Shop shop, String startsAt) {
        Map<String, Object> visit = Requests.visit(shop, 9, 0);
        visit.put("startsAt", startsAt);
        visit.put("customer", guest);
        return visit;
    }

    private static Answer book(Map<String, Object> guest, Shop shop, String startsAt) {
        return post(Requests.BOOKINGS, Http.NOBODY, visit(guest, shop, startsAt));
    }

    private static Answer hold(Map<String, Object> visit) {
        Answer held = post(Requests.HOLDS, Http.NOBODY, visit);
        assertEquals(201, held.status(), held.response().body());
        return held;
    }

    private static Answer confirm(Answer held, Map<String, Object> said) {
        return post(Requests.HOLDS + "/" + held.body().path("number").asText() + "/book", Http.NOBODY, said);
    }

    /** By the business. */
    private static Answer change(Answer made, String action, Object body) {
        String path = Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/" + action;
        return Http.post(path, body, Map.of("If-Match", made.header("ETag")));
    }

    private static Answer post(String path, String bearer, Object body) {
        return Http.post(path, body, headers(bearer));
    }

    private static Map<String, String> headers(String bearer) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put(AUTHORIZATION, bearer);
        return headers;
    }
}
