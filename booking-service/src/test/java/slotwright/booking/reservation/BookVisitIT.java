package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.Event;
import slotwright.platform.money.Money;
import slotwright.platform.testing.KeyedPost;

@QuarkusTest
class BookVisitIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    @Test
    void booksAndShows() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(201, made.status(), made.response().body());
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals("confirmed", made.body().path("status").asText());
        assertEquals(shop.text(11, 0), made.body().path("endsAt").asText());
        assertEquals(
                "100.00", made.body().path("price").path("total").path("amount").asText());
        assertEquals(shop.staff.get(0).toString(), made.body().at("/staff/0/id").asText());
        assertEquals(
                "1.1@" + shop.location + "/" + shop.date,
                made.body().path("availabilityVersion").asText());
        String path = made.header("Location").replaceFirst("^https?://[^/]+", "");
        assertEquals(made.body(), Http.get(path).body());
        String number = made.body().path("number").asText();
        assertEquals(
                made.body(),
                Http.get(Requests.BOOKINGS + "/" + number.toLowerCase()).body());
    }

    @Test
    void sendsOneEventWithTheWholeStateAndNothingOfThePerson() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("customer", Map.of("name", "ZZCANARY", "email", "zzcanary@example.com", "phone", "+4915100000001"));
        visit.put("notes", "zzcanary notes\nin two lines");
        Http.Answer made = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(201, made.status(), made.response().body());
        Event<BookingState> event = BookingEvents.await(shop.location, 1).get(0);
        assertEquals("booking.confirmed.v1", event.type());
        assertEquals(made.body().path("id").asText(), event.subject());
        assertEquals(Status.CONFIRMED, event.data().status());
        assertEquals(2, event.data().allocations().size());
        assertEquals(1, event.data().touched().get(0).loadVersion());
        String text = BookingEvents.texts(shop.location).get(0).toLowerCase();
        assertFalse(text.contains("zzcanary") || text.contains("15100000001"), text);
        assertEquals(
                0,
                sql.number("SELECT COUNT(*) FROM idempotency WHERE LOWER(answer) LIKE '%zzcanary@%'"
                        + " OR answer LIKE '%15100000001%'"));
    }

    @Test
    void leavesOneAuditEntryAndOneLineOfHistory() {
        Shop shop = Shop.open(announcer, 1);
        String id = Requests.book(shop, 10, 0).body().path("id").asText();
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM " + auditSchema + ".audit_entry WHERE entity_id = ? AND action = ?",
                        id,
                        "booking.confirmed"));
        assertEquals(1, sql.number("SELECT COUNT(*) FROM booking_history WHERE booking_id = ?", id));
    }

    @Test
    void repeatsTheAnswerForTheSameKeyWhateverTheOrderOfItsBody() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, String> key = Requests.key(UUID.randomUUID().toString());
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("notes", "first line\nsecond line");
        Http.Answer first = Http.post(Requests.BOOKINGS, visit, key);
        Map<String, Object> turned = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(visit.keySet());
        Collections.reverse(names);
        names.forEach(name -> turned.put(name, visit.get(name)));
        Http.Answer again = Http.post(Requests.BOOKINGS, turned, key);
        assertEquals(201, again.status(), again.response().body());
        assertEquals(first.response().body(), again.response().body());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void refusesAKeyThatCameWithAnotherBody() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, String> key = Requests.key();
        Http.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), key);
        Http.Answer other = Http.post(Requests.BOOKINGS, Requests.visit(shop, 12, 0), key);
        assertEquals(422, other.status());
        assertEquals("idempotency-key-reused", other.slug());
    }

    @Test
    void needsAKeyThatIsOne() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer none = Http.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), Map.of());
        assertEquals("idempotency-key-required", none.slug());
        Http.Answer tooLong = Http.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), Requests.key("k".repeat(256)));
        assertEquals("validation-failed", tooLong.slug());
        Http.Answer empty = Http.post(Requests.BOOKINGS, Requests.visit(shop, 10, 0), Requests.key(""));
        assertEquals("validation-failed", empty.slug());
        assertTrue(KeyedPost.documented(Requests.BOOKINGS).path("required").asBoolean());
    }

    @Test
    void listsEveryBrokenRule() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 7);
        visit.put("partySize", 3);
        Http.Answer refused = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("rules-violated", refused.slug());
        List<String> codes = refused.body().path("violations").findValuesAsText("code");
        assertTrue(codes.containsAll(List.of("not-on-grid", "party-size")), codes::toString);
    }

    @Test
    void saysInWhichWayTheStartIsUnclear() {
        Shop shop = Shop.open(announcer, 1);
        assertEquals("offset-required", code(shop, shop.text(10, 0).substring(0, 16), null));
        assertEquals("nonexistent-local-time", code(shop, "2027-03-28T02:30:00", "Europe/Berlin"));
        assertEquals("ambiguous-local-time", code(shop, "2027-10-31T02:30:00", "Europe/Berlin"));
        assertEquals("offset-mismatch", code(shop, "2027-01-11T10:00:00+05:00", null));
        assertEquals("unknown-zone", code(shop, shop.text(10, 0), "Mars/Olympus_Mons"));
        assertEquals("too-far-in-advance", code(shop, "2029-01-11T10:00:00Z", null));
        assertEquals("start-in-past", code(shop, "2020-01-11T10:00:00Z", null));
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("startsAt", "2027-02-30T10:00:00Z");
        assertEquals(
                "validation-failed",
                Http.post(Requests.BOOKINGS, visit, Requests.key()).slug());
    }

    @Test
    void computesThePriceWithRequiredAddOnsAndRefusesAnotherExpectation() {
        Shop shop = Shop.open(announcer, 1);
        UUID required = UUID.randomUUID();
        UUID chosen = UUID.randomUUID();
        shop.announceService(
                2,
                List.of(
                        new LinkedAddOn(
                                required,
                                "rinse",
                                "Rinse",
                                true,
                                false,
                                1,
                                10,
                                Money.of("5.50", "EUR"),
                                AddOnTerms.NONE),
                        new LinkedAddOn(
                                chosen, "wax", "Wax", false, false, 3, 20, Money.of("20.00", "EUR"), AddOnTerms.NONE)));
        announcer.awaitService(shop.service, 2);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("addOns", List.of(Map.of("id", chosen, "quantity", 2)));
        visit.put("expectedTotal", Map.of("amount", "1.00", "currency", "EUR"));
        Http.Answer refused = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals("price-changed", refused.slug());
        assertEquals("145.50", refused.body().at("/price/total/amount").asText());
        visit.put("expectedTotal", Map.of("amount", "145.50", "currency", "EUR"));
        Http.Answer made = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(201, made.status(), made.response().body());
        assertEquals(3, made.body().at("/price/lines").size());
        assertEquals(shop.text(11, 50), made.body().path("endsAt").asText());
    }

    @Test
    void alternativesOfARefusalCanBeBooked() {
        Shop shop = Shop.open(announcer, 1);
        Requests.book(shop, 10, 0);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals("slot-taken", refused.slug());
        assertTrue(refused.body().path("conflicts").findValuesAsText("kind").contains("staff"));
        assertTrue(refused.body().path("alternatives").size() <= 8);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("startsAt", refused.body().at("/alternatives/0/startsAt").asText());
        visit.put(
                "seenVersion", refused.body().at("/alternatives/0/seenVersion").asText());
        assertEquals(201, Http.post(Requests.BOOKINGS, visit, Requests.key()).status());
    }

    private String code(Shop shop, String startsAt, String timeZone) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("startsAt", startsAt);
        if (timeZone != null) {
            visit.put("timeZone", timeZone);
        }
        Http.Answer answer = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(422, answer.status(), answer.response().body());
        return answer.body().path("violations").findValuesAsText("code").stream()
                .filter(code -> !code.equals("outside-business-hours") && !code.startsWith("staff"))
                .findFirst()
                .orElse(answer.response().body());
    }
}
