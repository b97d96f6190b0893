package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.booking.testing.Windows;

/** What a booking costs, by all that booking-service knows of its time and place. */
@QuarkusTest
class VisitPriceIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void theWindowOfTheStartCountsAndAMoveComputesThePriceAnew() {
        Shop shop = Shop.open(announcer, 1);
        Windows.tellPriced(shop, announcer, shop.date, 20);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals("120.00", total(made));
        assertEquals(List.of("base", "window"), rules(made));
        assertTrue(made.body().path("priceDifference").isMissingNode());
        Http.Answer moved = move(made, shop.textOn(shop.date.plusDays(1), 10, 0), Map.of());
        assertEquals("100.00", total(moved), moved.response().body());
        assertEquals("-20.00", moved.body().at("/priceDifference/amount").asText());
        Http.Answer read = Http.get(path(made));
        assertEquals(moved.body().path("price"), read.body().path("price"));
        assertTrue(read.body().path("priceDifference").isMissingNode(), "it is about the move");
    }

    @Test
    void aMoveThatIsSentAgainTellsItsDifferenceAgain() {
        Shop shop = Shop.open(announcer, 1);
        Windows.tellPriced(shop, announcer, shop.date, 20);
        Http.Answer made = Requests.book(shop, 10, 0);
        Map<String, String> key = Requests.key();
        String start = shop.textOn(shop.date.plusDays(1), 10, 0);
        assertEquals(move(made, start, key).body(), move(made, start, key).body());
    }

    @Test
    void demandCountsWhatOthersHaveTakenAndNotTheBookingItself() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).dearAbove("0.15").tell(announcer, 2);
        assertEquals("100.00", total(Requests.book(shop, 10, 0)));
        Http.Answer second = Requests.book(shop, 12, 0);
        assertEquals("100.00", total(second), "one of ten hours was taken");
        assertEquals("150.00", total(Requests.book(shop, 14, 0)), "two of ten");
        Http.Answer moved = move(second, shop.text(16, 0), Map.of());
        assertEquals("150.00", total(moved), "two of ten without itself");
    }

    @Test
    void taxIsAddedAndTold() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).taxRate("0.19").tell(announcer, 2);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals("119.00", total(made));
        assertEquals("19.00", made.body().at("/price/tax/amount").asText());
        assertEquals("100.00", made.body().at("/price/subtotal/amount").asText());
    }

    @Test
    void aPriceThatWasStoredBeforeThereWereTaxesIsReadAndChanged() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        String money = "{\"amount\":\"70.00\",\"currency\":\"EUR\"}";
        String line = "{\"rule\":\"base\",\"itemId\":\"" + shop.service + "\",\"itemVersion\":1,\"quantity\":1,"
                + "\"unitAmount\":" + money + ",\"amount\":" + money + "}";
        String old = "{\"lines\":[" + line + "],\"subtotal\":" + money + ",\"total\":" + money + "}";
        sql.write(tx -> tx.run(
                "UPDATE booking SET price = ? WHERE number = ?",
                old,
                made.body().path("number").asText()));
        Http.Answer read = Http.get(path(made));
        assertEquals("70.00", total(read));
        assertEquals("0.00", read.body().at("/price/tax/amount").asText());
        Http.Answer moved = move(made, shop.text(12, 0), Map.of());
        assertEquals("30.00", moved.body().at("/priceDifference/amount").asText());
    }

    private static Http.Answer move(Http.Answer made, String startsAt, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("If-Match", made.header("ETag"));
        return Http.post(path(made) + "/reschedule", Map.of("startsAt", startsAt), all);
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }

    private static String total(Http.Answer answer) {
        return answer.body().at("/price/total/amount").asText();
    }

    private static List<String> rules(Http.Answer answer) {
        return answer.body().at("/price/lines").findValuesAsText("rule");
    }
}
