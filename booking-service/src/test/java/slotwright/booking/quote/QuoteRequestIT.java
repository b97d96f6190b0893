package slotwright.booking.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;

/** How a quote may be asked for. */
@QuarkusTest
class QuoteRequestIT {

    @Inject
    Announcer announcer;

    @Test
    void aKeyThatCameBeforeGivesTheFirstQuoteAgain() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, String> key = Requests.key();
        Http.Answer first = Requests.quote(Requests.unnamed(shop, 10, 0), key);
        assertEquals(
                first.body(), Requests.quote(Requests.unnamed(shop, 10, 0), key).body());
        Map<String, Object> other = Requests.unnamed(shop, 10, 0);
        other.put("partySize", 1);
        assertEquals("idempotency-key-reused", Requests.quote(other, key).slug());
        assertNotEquals(
                first.body(),
                Requests.quote(Requests.unnamed(shop, 10, 0), Map.of()).body());
    }

    @Test
    void refusesWhatIsNoVisit() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> nowhere = Requests.unnamed(shop, 10, 0);
        nowhere.put("locationId", UUID.randomUUID());
        assertEquals("unknown-location", code(Requests.quote(nowhere, Map.of())));
        Map<String, Object> unknown = Requests.unnamed(shop, 10, 0);
        unknown.put("serviceId", UUID.randomUUID());
        assertEquals("unknown-service", code(Requests.quote(unknown, Map.of())));
        Map<String, Object> crowd = Requests.unnamed(shop, 10, 0);
        crowd.put("partySize", 7);
        assertEquals("party-size", code(Requests.quote(crowd, Map.of())));
        Map<String, Object> promotion = Requests.unnamed(shop, 10, 0);
        promotion.put("price", "1.00");
        assertEquals("unknown-field", Requests.quote(promotion, Map.of()).slug());
    }

    private static String code(Http.Answer refused) {
        assertEquals(422, refused.status(), refused.response().body());
        return refused.body().at("/violations/0/code").asText();
    }
}
