package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.store.PausingDays;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.testing.Tokens;

/** What a location says for services that leave it out decides about bookings there; one test per key, of its name. */
@QuarkusTest
class LocationDefaultsIT {

    private static final int HOURS_OF_A_YEAR = 8760;

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(announcer, 1);
    }

    @Test
    void minAdvanceHours() {
        offered().leavingOut("minAdvanceHours").tell(announcer, 2);
        says(new RuleDefaults(HOURS_OF_A_YEAR, null, null, null, null, null), 2);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("notice", refused.body().at("/violations/0/code").asText());
        assertEquals(HOURS_OF_A_YEAR, refused.body().at("/violations/0/limit").asInt());
        assertEquals("notice", check(10).at("/conflicts/0/code").asText(), "told alike without booking");

        says(new RuleDefaults(1, null, null, null, null, null), 3);
        assertEquals(201, Requests.book(shop, 10, 0).status());
    }

    @Test
    void maxAdvanceDays() {
        offered().leavingOut("maxAdvanceDays").tell(announcer, 2);
        says(new RuleDefaults(null, 9, null, null, null, null), 2);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals(
                "too-far-in-advance", refused.body().at("/violations/0/code").asText());
        assertEquals(9, refused.body().at("/violations/0/limit").asInt());
        says(new RuleDefaults(null, 10, null, null, null, null), 3);
        assertEquals(201, Requests.book(shop, 10, 0).status());
    }

    @Test
    void bufferBeforeMinutes() {
        offered().leavingOut("bufferBeforeMinutes").tell(announcer, 2);
        says(new RuleDefaults(null, null, 45, null, null, null), 2);
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals("slot-taken", Requests.book(shop, 11, 30).slug());
        assertEquals(201, Requests.book(shop, 12, 0).status());
    }

    @Test
    void bufferMinutes() {
        offered().leavingOut("bufferMinutes").tell(announcer, 2);
        says(new RuleDefaults(null, null, null, 45, null, null), 2);
        assertEquals(201, Requests.book(shop, 10, 0).status());
        assertEquals("slot-taken", Requests.book(shop, 11, 30).slug());
        assertTrue(check(9).path("hasConflict").asBoolean());
        assertEquals(201, Requests.book(shop, 12, 0).status());
    }

    @Test
    void maxBookingsPerCustomerPerDay() {
        offered()
                .mostPerCustomerAndDay(1)
                .leavingOut("maxBookingsPerCustomerPerDay")
                .tell(announcer, 2);
        says(new RuleDefaults(null, null, null, null, 2, null), 2);
        Map<String, String> ann = customer();
        assertEquals(201, book(ann, 9).status());
        assertEquals(201, book(ann, 10).status(), "the suite would say one");
        Http.Answer third = book(ann, 11);
        assertEquals(422, third.status(), third.response().body());
        assertEquals("customer-limit", third.body().at("/violations/0/code").asText());
        assertEquals(2, third.body().at("/violations/0/limit").asInt());
    }

    /** Half off what is hardly asked for, as long as it begins so soon. */
    @Test
    void lowDemandWithinHours() {
        offered().cheapWithin(1).leavingOut("lowDemandWithinHours").tell(announcer, 2);
        assertEquals("100.00", quoted());
        says(new RuleDefaults(null, null, null, null, null, HOURS_OF_A_YEAR), 2);
        assertEquals("50.00", quoted());
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals("50.00", made.body().at("/price/total/amount").asText());
    }

    @Test
    void whatTheServiceSaysItselfStays() {
        offered().mostPerCustomerAndDay(1).tell(announcer, 2);
        says(new RuleDefaults(HOURS_OF_A_YEAR, 1, 240, 240, 5, 1), 2);
        Map<String, String> ann = customer();
        assertEquals(201, book(ann, 9).status());
        assertEquals(
                "customer-limit", book(ann, 10).body().at("/violations/0/code").asText());
        assertEquals(201, Requests.book(shop, 10, 0).status());
    }

    /** What was planned with the former word is planned again. */
    @Test
    void whatTheLocationSaysBetweenPlanAndDecisionCounts() {
        offered().leavingOut("minAdvanceHours").tell(announcer, 2);
        Gate gate = new Gate();
        var booked =
                Wiring.book(wiring.bookVisit(new PausingDays(gate), null), shop, shop.staff.get(0), shop.text(10, 0));
        gate.awaitReached();
        says(new RuleDefaults(HOURS_OF_A_YEAR, null, null, null, null, null), 2);
        gate.open();
        assertEquals(422, Wiring.status(booked));
    }

    private Offering offered() {
        return Offering.of(shop.service);
    }

    private void says(RuleDefaults defaults, long version) {
        Endowed.terms(shop, announcer, new LocationTerms(defaults, null, null), version);
    }

    private JsonNode check(int hour) {
        Map<String, Object> visit = Requests.unnamed(shop, hour, 0);
        return Http.post("/api/v1/conflict-checks", visit, Map.of()).body();
    }

    private String quoted() {
        Http.Answer quote = Requests.quote(Requests.unnamed(shop, 10, 0), Map.of());
        return quote.body().at("/price/total/amount").asText();
    }

    private Http.Answer book(Map<String, String> who, int hour) {
        return Http.post(
                Requests.BOOKINGS,
                Requests.visit(shop, hour, 0),
                Map.of(
                        "Authorization",
                        who.get("Authorization"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private static Map<String, String> customer() {
        return Map.of("Authorization", Tokens.bearer(Tokens.of(UUID.randomUUID().toString(), "customer")));
    }
}
