package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.Space;
import slotwright.platform.contract.StaffTerms;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Tokens;

/** Services that need something of the place, or somebody experienced. */
@QuarkusTest
class PlaceAndPersonIT {

    private static final Site ROOF_AND_SPACE =
            new Site(true, false, false, new Space(new BigDecimal("12"), null, false), null);
    private static final Site WATER = new Site(false, false, true, null, null);

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void whatThePlaceLacksIsNamed() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).at(ROOF_AND_SPACE).tell(announcer, 2);
        Endowed.place(shop, announcer, new Facilities(false, null, null, new BigDecimal("11.5"), null, null), 2);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("rules-violated", refused.slug());
        assertEquals("facility-missing", refused.body().at("/violations/0/code").asText());
        assertEquals(
                "[\"indoor\",\"width\"]",
                refused.body().at("/violations/0/missing").toString());

        Endowed.place(shop, announcer, new Facilities(true, null, null, new BigDecimal("12"), null, null), 3);
        assertEquals(201, Requests.book(shop, 10, 0).status());
    }

    @Test
    void whatAChosenAddOnNeedsCountsToo() {
        Shop shop = Shop.open(announcer, 1);
        UUID rinse = UUID.randomUUID();
        AddOnTerms needsWater =
                new AddOnTerms(false, false, false, null, null, null, null, null, null, WATER, null, null, false);
        Offering.of(shop.service)
                .addOns(new LinkedAddOn(
                        rinse, "rinse", "Rinse", false, false, 1, 15, Money.of("10.00", "EUR"), needsWater))
                .tell(announcer, 2);
        Endowed.place(shop, announcer, new Facilities(null, null, false, null, null, null), 2);
        Map<String, Object> rinsed = Requests.visit(shop, 10, 0);
        rinsed.put("addOns", List.of(Map.of("id", rinse, "quantity", 1)));
        Http.Answer refused = Http.post(Requests.BOOKINGS, rinsed, Requests.key());
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals("water", refused.body().at("/violations/0/missing/0").asText());
        assertEquals(201, Requests.book(shop, 10, 0).status(), "without the add-on");
    }

    @Test
    void staffIsWarnedOfWhatIsUnknown() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).at(ROOF_AND_SPACE).tell(announcer, 2);
        Endowed.place(shop, announcer, new Facilities(true, null, null, null, null, null), 2);
        assertEquals(
                "{\"hasConflict\":false,\"conflicts\":[],"
                        + "\"warnings\":[{\"code\":\"facility-unknown\",\"unknown\":[\"width\"]}]}",
                check(shop, Map.of()).toString());
        String customer = Tokens.bearer(Tokens.of("somebody", "customer"));
        assertFalse(check(shop, Map.of("Authorization", customer)).has("warnings"));
        assertEquals(201, Requests.book(shop, 10, 0).status(), "it stands against nothing");
    }

    @Test
    void onlyWhoIsExperiencedEnoughDoesIt() {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).by("senior").tell(announcer, 2);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals(
                "staff-lacks-experience",
                refused.body().at("/violations/0/code").asText());
        assertEquals("senior", refused.body().at("/violations/0/needed").asText());

        Endowed.person(shop, announcer, shop.staff.get(0), "experienced", 2);
        Endowed.person(shop, announcer, shop.staff.get(1), "master", 2);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(201, made.status(), made.response().body());
        assertEquals(shop.staff.get(1).toString(), made.body().at("/staff/0/id").asText());
    }

    @Test
    void onlyWhoIsCertifiedDoesIt() {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).forCertifiedOnly().tell(announcer, 2);
        Http.Answer refused = Requests.book(shop, 10, 0);
        assertEquals(422, refused.status(), refused.response().body());
        assertEquals(
                "staff-not-certified", refused.body().at("/violations/0/code").asText());
        assertEquals(
                shop.service.toString(),
                refused.body().at("/violations/0/services/0").asText());

        UUID certified = shop.staff.get(1);
        Endowed.person(shop, announcer, certified, new StaffTerms(null, Set.of(shop.service), null), 2);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(201, made.status(), made.response().body());
        assertEquals(certified.toString(), made.body().at("/staff/0/id").asText());
    }

    @Test
    void amongEqualsWhoCostsLeastIsBooked() {
        for (int place : List.of(0, 1)) {
            Shop shop = Shop.open(announcer, 2);
            UUID cheap = shop.staff.get(place);
            for (UUID person : shop.staff) {
                Money rate = Money.of(person.equals(cheap) ? "20.00" : "21.00", "EUR");
                Endowed.person(shop, announcer, person, new StaffTerms(null, null, rate), 2);
            }
            Http.Answer made = Requests.book(shop, 10, 0);
            assertEquals(201, made.status(), made.response().body());
            assertEquals(cheap.toString(), made.body().at("/staff/0/id").asText());
            assertFalse(made.response().body().contains("20.00"), "no word about what anybody costs");
            assertEquals(List.of("lowest-cost"), reasons(made));
        }
    }

    @Test
    void whyThePersonWasChosenIsKept() {
        Shop shop = Shop.open(announcer, 2);
        Http.Answer any = Requests.book(shop, 10, 0);
        assertEquals(List.of("order-of-id"), reasons(any));
        assertEquals(List.of("only-one"), reasons(Requests.book(shop, 10, 0)));
        Http.Answer moved = Http.post(
                Requests.BOOKINGS + "/" + any.body().path("number").asText() + "/reschedule",
                Map.of("startsAt", shop.text(14, 0), "staffId", shop.staff.get(1)),
                Map.of("If-Match", any.header("ETag")));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals(List.of("order-of-id", "wished"), reasons(any));
    }

    /** By version. */
    private List<String> reasons(Http.Answer made) {
        return sql
                .rows(
                        "SELECT staff_reason FROM booking_history WHERE booking_id = ? ORDER BY version",
                        made.body().path("id").asText())
                .stream()
                .map(row -> row.getString("staff_reason"))
                .toList();
    }

    private static JsonNode check(Shop shop, Map<String, String> headers) {
        return Http.post("/api/v1/conflict-checks", Requests.unnamed(shop, 10, 0), headers)
                .body();
    }
}
