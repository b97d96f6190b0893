package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.CatalogEvents.LinkedAddOn;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.Space;
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

    private static JsonNode check(Shop shop, Map<String, String> headers) {
        return Http.post("/api/v1/conflict-checks", Requests.unnamed(shop, 10, 0), headers)
                .body();
    }
}
