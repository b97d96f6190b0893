package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
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

/** Tiers come from completed visits, whatever a client says. */
@QuarkusTest
class LoyaltyIT {

    private static final int SILVER = 5;

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void fiveCompletedVisitsMakeASilverCustomerWhosePriceIsLower() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).loyaltyDiscount("0.1").tell(announcer, 2);
        String ann = customer();
        complete(shop, ann, SILVER - 1);
        assertEquals("100.00", total(book(ann, shop, 15)));
        complete(shop, ann, 1);
        Http.Answer quote = quote(ann, shop);
        assertEquals("90.00", total(quote));
        Http.Answer made = book(ann, shop, 16);
        assertEquals("90.00", total(made), made.response().body());
        assertEquals("100.00", total(book(Http.NOBODY, shop, 17)));
        assertEquals("100.00", total(quote(customer(), shop)));
        String staff = Tokens.bearer(Tokens.of("staff", shop.location));
        assertEquals("100.00", total(quote(staff, shop)), "whom the business enters has no history here");
        sql.write(tx -> tx.run("DELETE FROM booking WHERE location_id = ? AND status = 'completed'", shop.location));
        Http.Answer moved = Http.post(
                Requests.BOOKINGS + "/" + made.body().path("number").asText() + "/reschedule",
                Map.of("startsAt", shop.text(9, 0)),
                Map.of("If-Match", made.header("ETag")));
        assertEquals("90.00", total(moved), "the tier that it was booked with stays");
    }

    @Test
    void visitsOfMoreThanAYearAgoDoNotCount() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).loyaltyDiscount("0.1").tell(announcer, 2);
        String ann = customer();
        complete(shop, ann, SILVER);
        assertEquals("90.00", total(quote(ann, shop)));
        sql.write(tx -> tx.run(
                "UPDATE booking SET starts_at = NOW(6) - INTERVAL 366 DAY WHERE location_id = ?"
                        + " AND status = 'completed' ORDER BY starts_at LIMIT 1",
                shop.location));
        assertEquals("100.00", total(quote(ann, shop)));
    }

    @Test
    void whatIsForATierIsRefusedToOthersTogetherWithAllElse() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).tell(announcer, 2);
        String ann = customer();
        complete(shop, ann, SILVER);
        Offering.of(shop.service).onlyFor("silver").tell(announcer, 3);
        assertEquals(201, book(ann, shop, 15).status());
        for (String other : new String[] {customer(), Http.NOBODY}) {
            Http.Answer refused = book(other, shop, 16);
            assertEquals(422, refused.status(), refused.response().body());
            assertEquals("loyalty-tier", refused.body().at("/violations/0/code").asText());
            assertEquals("silver", refused.body().at("/violations/0/required").asText());
        }
        Http.Answer taken = book(customer(), shop, 15);
        assertEquals("slot-taken", taken.slug());
        assertEquals("loyalty-tier", taken.body().at("/violations/0/code").asText());
        Offering.of(shop.service).onlyFor("gold").tell(announcer, 4);
        assertEquals(422, book(ann, shop, 16).status());
    }

    private static String customer() {
        return Tokens.bearer(Tokens.of("loyal " + UUID.randomUUID(), "customer"));
    }

    /** As if they had taken place. */
    private void complete(Shop shop, String customer, int visits) {
        for (int i = 0; i < visits; i++) {
            Http.Answer made = book(customer, shop, 8);
            assertEquals(201, made.status(), made.response().body());
            String id = made.body().path("id").asText();
            sql.write(tx -> tx.run(
                            "UPDATE booking SET status = 'completed', completed_at = NOW(6) WHERE booking_id = ?", id)
                    .chain(() -> tx.run("DELETE FROM allocation WHERE booking_id = ?", id)));
        }
    }

    private static Http.Answer quote(String bearer, Shop shop) {
        return Requests.quote(Requests.unnamed(shop, 10, 0), Map.of("Authorization", bearer));
    }

    private static Http.Answer book(String bearer, Shop shop, int hour) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("Authorization", bearer);
        return Http.post(Requests.BOOKINGS, Requests.visit(shop, hour, 0), headers);
    }

    private static String total(Http.Answer answer) {
        return answer.body().at("/price/total/amount").asText();
    }
}
