package slotwright.booking.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import slotwright.booking.testing.Windows;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Tokens;

/** A price is asked for, and what it is worth while it is promised. */
@QuarkusTest
class QuoteIT {

    private static final String AUTHORIZATION = "Authorization";

    @Inject
    Announcer announcer;

    @Test
    void namesEachPartOfThePriceAndUntilWhenItIsPromised() {
        Shop shop = Shop.open(announcer, 1);
        Windows.tellPriced(shop, announcer, shop.date, 15);
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        assertEquals(201, quote.status(), quote.response().body());
        assertEquals("115.00", quote.body().at("/price/total/amount").asText());
        assertEquals(List.of("base", "window"), quote.body().at("/price/lines").findValuesAsText("rule"));
        assertEquals(1, quote.body().at("/services/0/version").asInt());
        assertEquals(60, quote.body().at("/services/0/minutes").asInt());
        assertEquals(shop.text(11, 0), quote.body().path("endsAt").asText());
        assertEquals(
                Duration.ofMinutes(15), Duration.between(instant(quote, "createdAt"), instant(quote, "expiresAt")));
        assertFalse(quote.body().path("expired").asBoolean());
        assertTrue(quote.header("Location").endsWith(path(quote)));
        assertEquals(quote.body(), Http.get(path(quote)).body());
    }

    @Test
    void aBookingAtTheSameMomentPaysTheSameWithAndWithoutQuote() {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).dearAbove("0.04").taxRate("0.07").tell(announcer, 2);
        assertEquals(201, Requests.book(shop, 16, 0).status());
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        Http.Answer without = Requests.book(shop, 10, 0);
        assertEquals("160.50", quote.body().at("/price/total/amount").asText(), "one of twenty hours, and 7 % tax");
        assertEquals(quote.body().path("price"), without.body().path("price"));
        Http.Answer with = book(shop, quote, Map.of());
        assertEquals(
                quote.body().path("price"),
                with.body().path("price"),
                with.response().body());
    }

    @Test
    void aServiceThatChangedFiveTimesIsStillBookedAsItWasQuoted() {
        Shop shop = Shop.open(announcer, 2);
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        for (int version = 2; version <= 6; version++) {
            Offering.of(shop.service)
                    .price(version + "00.00")
                    .minutes(60 + 30 * version)
                    .tell(announcer, version);
        }
        Http.Answer with = book(shop, quote, Map.of());
        assertEquals(201, with.status(), with.response().body());
        assertEquals("100.00", with.body().at("/price/total/amount").asText());
        assertEquals(1, with.body().at("/services/0/version").asInt());
        assertEquals(shop.text(11, 0), with.body().path("endsAt").asText());
        Http.Answer without = Requests.book(shop, 10, 0);
        assertEquals("600.00", without.body().at("/price/total/amount").asText());
        assertEquals(6, without.body().at("/services/0/version").asInt());
        assertEquals(shop.text(14, 0), without.body().path("endsAt").asText());
    }

    @Test
    void aHoldPinsTheQuoteUntilItIsBooked() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        Offering.of(shop.service).price("300.00").tell(announcer, 2);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("quoteId", quote.body().path("id").asText());
        Http.Answer held = Http.post(Requests.HOLDS, visit, Requests.key());
        assertEquals(
                "100.00",
                held.body().at("/price/total/amount").asText(),
                held.response().body());
        String number = held.body().path("number").asText();
        Http.Answer booked = Http.post(Requests.HOLDS + "/" + number + "/book", Map.of(), Map.of());
        assertEquals(
                "100.00",
                booked.body().at("/price/total/amount").asText(),
                booked.response().body());
    }

    @Test
    void theRulesOfTheDayDecideWhetherThereIsAVisit() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        Offering.of(shop.service).retired().tell(announcer, 2);
        Http.Answer refused = book(shop, quote, Map.of());
        assertEquals(422, refused.status());
        assertEquals("service-retired", refused.body().at("/violations/0/code").asText());
        assertEquals(
                "service-retired",
                Requests.quote(Requests.unnamed(shop, 10, 0), Map.of())
                        .body()
                        .at("/violations/0/code")
                        .asText());
    }

    @Test
    void thePriceDoesNotDependOnWhetherTheTimeIsFree() {
        Shop shop = Shop.open(announcer, 1);
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals(
                "100.00",
                Requests.quote(Requests.unnamed(shop, 10, 0), Map.of())
                        .body()
                        .at("/price/total/amount")
                        .asText());
        Map<String, Object> unknownDay = Requests.unnamed(shop, 10, 0);
        unknownDay.put("startsAt", shop.textOn(shop.date.plusDays(40), 10, 0));
        Offering.of(shop.service).dearAbove("0.01").tell(announcer, 2);
        Http.Answer quoted = Requests.quote(unknownDay, Map.of());
        assertEquals(
                "100.00",
                quoted.body().at("/price/total/amount").asText(),
                quoted.response().body());
    }

    @Test
    void anotherRequestThanQuotedIsToldWhatDiffers() {
        Shop shop = Shop.open(announcer, 2);
        UUID wax = UUID.randomUUID();
        UUID rinse = UUID.randomUUID();
        Offering.of(shop.service)
                .addOns(
                        new LinkedAddOn(
                                wax, "wax", "Wax", false, false, 3, 0, Money.of("9.00", "EUR"), AddOnTerms.NONE),
                        new LinkedAddOn(
                                rinse, "rinse", "Rinse", true, false, 1, 0, Money.of("1.00", "EUR"), AddOnTerms.NONE))
                .tell(announcer, 2);
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        assertEquals(List.of("startsAt"), differs(shop, quote, "startsAt", shop.text(12, 0)));
        assertEquals(List.of("partySize"), differs(shop, quote, "partySize", 2));
        assertEquals(List.of("addOns"), differs(shop, quote, "addOns", List.of(Map.of("id", wax))));
        assertEquals(List.of("services"), differs(shop, quote, "serviceId", told()));
        assertEquals(List.of("locationId"), differs(shop, quote, "locationId", Shop.open(announcer, 1).location));
        Map<String, Object> required = Requests.visit(shop, 10, 0);
        required.put("addOns", List.of(Map.of("id", rinse)));
        required.put("quoteId", quote.body().path("id").asText());
        assertEquals(201, Http.post(Requests.BOOKINGS, required, Requests.key()).status(), "it is in the quote too");
    }

    @Test
    void aQuoteIsForWhoeverAskedForIt() {
        Shop shop = Shop.open(announcer, 2);
        Map<String, String> ann = Map.of(AUTHORIZATION, Tokens.bearer(Tokens.of("quoted ann", "customer")));
        Map<String, String> bob = Map.of(AUTHORIZATION, Tokens.bearer(Tokens.of("quoted bob", "customer")));
        Http.Answer anns = Requests.quote(Requests.unnamed(shop, 10, 0), ann);
        assertEquals(200, Http.get(path(anns), ann).status());
        Http.Answer foreign = Http.get(path(anns), bob);
        assertEquals("not-found", foreign.slug());
        assertEquals("quote-unknown", book(shop, anns, bob).slug());
        assertEquals("quote-invalid", book(shop, anns, Map.of()).slug(), "an administrator sees it, and is not Ann");
        Http.Answer guests = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of(AUTHORIZATION, Http.NOBODY));
        assertEquals(200, Http.get(path(guests), bob).status());
        Http.Answer taken = book(shop, guests, bob);
        assertEquals(422, taken.status());
        assertEquals("caller", taken.body().at("/differs/0").asText());
        assertEquals(201, book(shop, guests, Map.of(AUTHORIZATION, Http.NOBODY)).status());
        assertEquals(201, book(shop, anns, ann).status());
    }

    @Test
    void aQuoteThatDoesNotExistIsUnknown() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("quoteId", UUID.randomUUID());
        Http.Answer refused = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(422, refused.status());
        assertEquals("quote-unknown", refused.slug());
        assertEquals(404, Http.get(Requests.QUOTES + "/" + UUID.randomUUID()).status());
    }

    private UUID told() {
        UUID other = UUID.randomUUID();
        Offering.of(other).tell(announcer, 1);
        return other;
    }

    private static List<String> differs(Shop shop, Http.Answer quote, String key, Object value) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("quoteId", quote.body().path("id").asText());
        visit.put(key, value);
        Http.Answer refused = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals("quote-invalid", refused.slug(), refused.response().body());
        List<String> names = new ArrayList<>();
        refused.body().path("differs").forEach(name -> names.add(name.asText()));
        assertTrue(refused.body().path("detail").asText().contains(names.get(0)));
        return names;
    }

    private static Http.Answer book(Shop shop, Http.Answer quote, Map<String, String> headers) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("quoteId", quote.body().path("id").asText());
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(Requests.key());
        return Http.post(Requests.BOOKINGS, visit, all);
    }

    private static Instant instant(Http.Answer quote, String key) {
        return Instant.parse(quote.body().path(key).asText());
    }

    private static String path(Http.Answer quote) {
        return Requests.QUOTES + "/" + quote.body().path("id").asText();
    }
}
