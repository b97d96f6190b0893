package slotwright.booking.redemption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.hold.SweepHolds;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Codes;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;

/** What a code takes off, who may use it how often, and when a use is given back. */
@QuarkusTest
class RedeemCodeIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    SweepHolds sweepHolds;

    @Test
    void aCodeWithTenUsesIsUsedTenTimesByAHundredClients() {
        Shop shop = Shop.open(announcer, 50);
        Codes ten = new Codes().uses(10).tell(announcer, sql, 1);
        List<Answer> answers = Http.together(
                100, n -> Http.send("POST", Requests.BOOKINGS, visit(shop, n < 50 ? 9 : 14, ten.code), Requests.key()));
        List<Answer> booked =
                answers.stream().filter(one -> one.status() == 201).toList();
        assertEquals(10, booked.size());
        assertTrue(booked.stream().allMatch(one -> total(one).equals("90.00")));
        answers.stream().filter(one -> one.status() != 201).forEach(one -> assertRefused(one, "promotion-used-up", 10));
        assertEquals(10, used(ten));
    }

    @Test
    void eachCustomerHasUsesOfHisOwnHoweverHeSpellsHisAddress() {
        Shop shop = Shop.open(announcer, 1);
        Codes once = new Codes().usesPerCustomer(1).tell(announcer, sql, 1);
        assertEquals("90.00", total(book(shop, 9, once.code, "ann@example.com")));
        assertRefused(book(shop, 10, once.code.toLowerCase(), "Ann@Example.COM"), "promotion-used-by-customer", 1);
        assertEquals("90.00", total(book(shop, 10, once.code, "bob@example.com")));
        String eve = Tokens.bearer(Tokens.of("eve " + UUID.randomUUID(), "customer"));
        assertEquals("90.00", total(bookAs(eve, shop, 11, once.code)));
        assertRefused(bookAs(eve, shop, 12, once.code), "promotion-used-by-customer", 1);
        Map<String, Object> asked = visit(shop, 12, once.code);
        asked.remove("customer");
        Answer quote = Http.post(Requests.QUOTES, asked, Map.of("Authorization", eve));
        assertRefused(quote, "promotion-used-by-customer", 1);
        assertEquals("90.00", total(Http.post(Requests.QUOTES, asked, Map.of("Authorization", Http.NOBODY))));
        Map<String, Object> nobodys = visit(shop, 13, once.code);
        nobodys.remove("customer");
        Answer held = Http.post(Requests.HOLDS, nobodys, with(Http.NOBODY));
        assertRefused(held, "promotion-needs-customer", null);
    }

    @Test
    void aUseIsGivenBackByExpiryAndByTheBusinessAndByNobodyElse() {
        Shop shop = Shop.open(announcer, 1);
        Codes once = new Codes().uses(1).tell(announcer, sql, 1);
        Answer hold = Http.post(Requests.HOLDS, visit(shop, 9, once.code), Requests.key());
        assertEquals(201, hold.status(), hold.response().body());
        assertRefused(book(shop, 10, once.code, "bob@example.com"), "promotion-used-up", 1);
        for (String expiring : List.of(
                "UPDATE booking SET hold_expires_at = NOW(6) - INTERVAL 1 SECOND WHERE booking_id = ?",
                "UPDATE allocation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE booking_id = ?",
                "UPDATE redemption SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE booking_id = ?")) {
            sql.write(tx -> tx.run(expiring, hold.body().path("id").asText()));
        }
        Answer other = book(shop, 10, once.code, "bob@example.com");
        assertEquals("90.00", total(other), "an expired hold counts no more, whoever has swept");
        Sql.now(sweepHolds.sweep());
        assertEquals(1, used(once));

        assertEquals(200, cancel(other, Tokens.bearer(Tokens.administrator())));
        assertEquals(0, used(once));
        String eve = Tokens.bearer(Tokens.of("eve " + UUID.randomUUID(), "customer"));
        Answer hers = bookAs(eve, shop, 11, once.code);
        assertEquals(201, hers.status(), hers.response().body());
        assertEquals(200, cancel(hers, eve));
        assertEquals(1, used(once));
        assertRefused(book(shop, 12, once.code, "bob@example.com"), "promotion-used-up", 1);
    }

    @Test
    void aHoldKeepsItsUseWhenItIsBookedAndGivesItBackWhenItIsReleased() {
        Shop shop = Shop.open(announcer, 1);
        Codes once = new Codes().uses(1).tell(announcer, sql, 1);
        Answer hold = Http.post(Requests.HOLDS, visit(shop, 9, once.code), Requests.key());
        Answer released = Http.delete(Requests.HOLDS + "/" + number(hold), Map.of());
        assertEquals(204, released.status());
        Answer again = Http.post(Requests.HOLDS, visit(shop, 9, once.code), Requests.key());
        Http.post(Requests.HOLDS + "/" + number(again) + "/extend", null, Requests.key());
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM redemption r JOIN booking b USING (booking_id) WHERE b.number = ?"
                                + " AND hold_extensions_left = 0 AND r.expires_at = b.hold_expires_at",
                        number(again)),
                "a use lasts as long as the hold that was extended");
        Answer booked = Http.post(Requests.HOLDS + "/" + number(again) + "/book", Map.of(), Requests.key());
        assertEquals("90.00", total(booked), booked.response().body());
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM redemption JOIN promotion USING (promotion_id)"
                                + " WHERE code = ? AND expires_at IS NULL",
                        once.code));
    }

    @Test
    void allThatStandsAgainstACodeIsSaid() {
        Shop shop = Shop.open(announcer, 1);
        assertRefused(book(shop, 9, "NO-SUCH-CODE", "ann@example.com"), "unknown-promotion", null);
        Codes over = new Codes()
                .until(Clock.systemUTC().instant().minus(Duration.ofDays(1)))
                .minimum("100.01")
                .tell(announcer, sql, 1);
        Answer refused = book(shop, 9, over.code, "ann@example.com");
        assertRefused(refused, "promotion-not-valid-now", null);
        assertEquals(
                "promotion-minimum", refused.body().at("/violations/1/code").asText());
        Codes elsewhere = new Codes().onlyFor(UUID.randomUUID()).tell(announcer, sql, 1);
        assertRefused(book(shop, 9, elsewhere.code, "ann@example.com"), "promotion-not-for-this-visit", null);
        for (Object wrong : List.of("a", "a b c", "-abc", 7)) {
            Map<String, Object> visit = visit(shop, 9, null);
            visit.put("promotionCode", wrong);
            Answer bad = Http.post(Requests.BOOKINGS, visit, Requests.key());
            assertEquals(400, bad.status());
            assertEquals("/promotionCode", bad.body().at("/errors/0/pointer").asText());
        }
        assertEquals(
                "90.00", total(book(shop, 9, new Codes().minimum("100.00").tell(announcer, sql, 1).code, "a@b.de")));
    }

    @Test
    void aQuotePinsTheCodesPriceAndTheBookingTakesTheUse() {
        Shop shop = Shop.open(announcer, 1);
        Codes code = new Codes().uses(1).tell(announcer, sql, 1);
        Map<String, Object> wanted = visit(shop, 9, code.code);
        wanted.remove("customer");
        Answer quote = Http.post(Requests.QUOTES, wanted, Map.of());
        assertEquals("90.00", total(quote), quote.response().body());
        assertEquals(0, used(code));
        code.until(Clock.systemUTC().instant().minus(Duration.ofDays(1))).tell(announcer, sql, 2);
        Map<String, Object> booking = visit(shop, 9, null);
        booking.put("quoteId", quote.body().path("id").asText());
        Map<String, Object> other = new HashMap<>(booking);
        other.put("promotionCode", "ANOTHER");
        assertEquals(422, Http.post(Requests.BOOKINGS, other, Requests.key()).status());
        Answer booked = Http.post(Requests.BOOKINGS, booking, Requests.key());
        assertEquals("90.00", total(booked), booked.response().body());
        assertEquals(1, used(code));
        Answer moved = Http.post(
                Requests.BOOKINGS + "/" + number(booked) + "/reschedule",
                Map.of("startsAt", shop.text(15, 0)),
                Map.of("If-Match", booked.header("ETag")));
        assertEquals("90.00", total(moved), "a move keeps what was redeemed");
    }

    @Test
    void aPackageOfTheCatalogCountsWhereItIsMore() {
        Shop shop = Shop.open(announcer, 1);
        UUID second = UUID.randomUUID();
        Offering.of(shop.service).multipleServicesDiscount("0.1").tell(announcer, 2);
        Offering.of(second).price("50.00").multipleServicesDiscount("0.25").tell(announcer, 1);
        Codes.tellPackage(announcer, sql, 20, shop.service, second);
        Map<String, Object> wanted = visit(shop, 9, null);
        wanted.remove("serviceId");
        wanted.put("services", List.of(Map.of("serviceId", shop.service), Map.of("serviceId", second)));
        Answer booked = Http.post(Requests.BOOKINGS, wanted, Requests.key());
        assertEquals("117.50", total(booked), booked.response().body());
        assertTrue(booked.body().at("/price/lines").toString().contains("\"package-offer\""));
    }

    private static void assertRefused(Answer answer, String code, Integer limit) {
        assertEquals(422, answer.status(), answer.response().body());
        assertEquals("rules-violated", answer.slug());
        assertEquals(code, answer.body().at("/violations/0/code").asText());
        assertEquals(
                limit == null ? "" : limit.toString(),
                answer.body().at("/violations/0/limit").asText());
    }

    private static Map<String, Object> visit(Shop shop, int hour, String code) {
        Map<String, Object> visit = Requests.visit(shop, hour, 0);
        if (code != null) {
            visit.put("promotionCode", code);
        }
        return visit;
    }

    private static Answer book(Shop shop, int hour, String code, String email) {
        Map<String, Object> visit = visit(shop, hour, code);
        visit.put("customer", Map.of("name", "Somebody", "email", email));
        return Http.post(Requests.BOOKINGS, visit, with(Http.NOBODY));
    }

    private static Answer bookAs(String bearer, Shop shop, int hour, String code) {
        return Http.post(Requests.BOOKINGS, visit(shop, hour, code), with(bearer));
    }

    private static int cancel(Answer booked, String bearer) {
        Map<String, String> headers = with(bearer);
        headers.put("If-Match", booked.header("ETag"));
        return Http.post(Requests.BOOKINGS + "/" + number(booked) + "/cancel", Map.of(), headers)
                .status();
    }

    private static Map<String, String> with(String bearer) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("Authorization", bearer);
        return headers;
    }

    private static String number(Answer answer) {
        return answer.body().path("number").asText();
    }

    private static String total(Answer answer) {
        return answer.body().at("/price/total/amount").asText();
    }

    private long used(Codes code) {
        return sql.number(
                "SELECT COUNT(*) FROM redemption JOIN promotion USING (promotion_id) WHERE code = ?", code.code);
    }
}
