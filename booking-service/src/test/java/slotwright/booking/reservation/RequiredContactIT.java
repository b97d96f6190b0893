package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.testing.Tokens;

/** How whoever books at a location must be reached; where it says nothing, either will do. */
@QuarkusTest
class RequiredContactIT {

    private static final Map<String, Object> BY_EMAIL = Map.of("name", "Ann", "email", "ann@example.com");
    private static final Map<String, Object> BY_PHONE = Map.of("name", "Ann", "phone", "+4915112345678");
    private static final Map<String, String> NOBODY = token(Http.NOBODY);
    private static final List<String> EMAIL = List.of("/customer/email");
    private static final List<String> PHONE = List.of("/customer/phone");

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void whatIsMissingIsNamedAndNothingIsBooked() {
        Shop shop = requiring("phone");
        for (Map<String, String> who : List.of(NOBODY, customer(), staff(shop.location), Map.<String, String>of())) {
            assertEquals(PHONE, missing(post(Requests.BOOKINGS, who, visit(shop, BY_EMAIL))));
            assertEquals(PHONE, missing(post(Requests.HOLDS, who, visit(shop, BY_EMAIL))));
        }
        assertEquals(0, bookings(shop));
        assertEquals(201, post(Requests.BOOKINGS, NOBODY, visit(shop, BY_PHONE)).status());
        Endowed.terms(shop, announcer, new LocationTerms(null, Set.of("email", "phone"), null), 3);
        assertEquals(EMAIL, missing(post(Requests.BOOKINGS, NOBODY, visit(shop, BY_PHONE))));
        assertEquals(PHONE, missing(post(Requests.BOOKINGS, NOBODY, visit(shop, BY_EMAIL))));
        assertEquals(1, bookings(shop));
    }

    @Test
    void eitherWillDoWhereNothingIsSaid() {
        Shop shop = requiring();
        assertEquals(201, post(Requests.BOOKINGS, NOBODY, visit(shop, BY_PHONE)).status());
        Map<String, Object> later = visit(shop, BY_EMAIL);
        later.put("startsAt", shop.text(12, 0));
        assertEquals(201, post(Requests.BOOKINGS, NOBODY, later).status());
    }

    @Test
    void aHoldIsBookedByWhoCanBeReached() {
        Shop shop = requiring("email");
        String hold = held(post(Requests.HOLDS, NOBODY, Requests.unnamed(shop, 10, 0)));
        assertEquals(EMAIL, missing(post(hold, NOBODY, Map.of("customer", BY_PHONE))));
        assertEquals(
                1,
                sql.number("SELECT COUNT(*) FROM booking WHERE location_id = ? AND status = 'draft'", shop.location));
        assertEquals(201, post(hold, NOBODY, Map.of("customer", BY_EMAIL)).status());
    }

    /** By what the location says when it is booked. */
    @Test
    void whomTheHoldNamesMustBeReachedToo() {
        Shop shop = requiring("email");
        String hold = held(post(Requests.HOLDS, NOBODY, visit(shop, BY_EMAIL)));
        Endowed.terms(shop, announcer, new LocationTerms(null, Set.of("phone"), null), 3);
        assertEquals(PHONE, missing(post(hold, NOBODY, Map.of())));
        assertEquals(201, post(hold, NOBODY, Map.of("customer", BY_PHONE)).status());
    }

    @Test
    void whomTheBusinessEntersAsAWalkInStandsThere() {
        Shop shop = requiring("email");
        Map<String, Object> walkIn = visit(shop, BY_PHONE);
        walkIn.put("channel", "walk_in");
        for (Map<String, String> who : List.of(NOBODY, customer(), staff(UUID.randomUUID()))) {
            assertEquals(EMAIL, missing(post(Requests.BOOKINGS, who, walkIn)), "anybody may write that");
        }
        Map<String, Object> unnamed = Requests.unnamed(shop, 12, 0);
        unnamed.put("channel", "walk_in");
        String guests = held(post(Requests.HOLDS, NOBODY, unnamed));
        assertEquals(EMAIL, missing(post(guests, NOBODY, Map.of("customer", BY_PHONE))));
        assertEquals(
                201,
                post(guests, staff(shop.location), Map.of("customer", BY_PHONE)).status());
        assertEquals(201, post(Requests.BOOKINGS, staff(shop.location), walkIn).status());
    }

    private Shop requiring(String... means) {
        Shop shop = Shop.open(announcer, 1);
        Endowed.terms(shop, announcer, new LocationTerms(null, Set.of(means), null), 2);
        return shop;
    }

    private long bookings(Shop shop) {
        return sql.number("SELECT COUNT(*) FROM booking WHERE location_id = ?", shop.location);
    }

    private static Map<String, Object> visit(Shop shop, Map<String, Object> customer) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("customer", customer);
        return visit;
    }

    private static String held(Http.Answer held) {
        assertEquals(201, held.status(), held.response().body());
        return Requests.HOLDS + "/" + held.body().path("number").asText() + "/book";
    }

    private static Http.Answer post(String path, Map<String, String> who, Object body) {
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.putAll(who);
        return Http.post(path, body, headers);
    }

    private static List<String> missing(Http.Answer refused) {
        assertEquals(400, refused.status(), refused.response().body());
        assertEquals("validation-failed", refused.slug());
        List<String> pointers = new ArrayList<>();
        for (JsonNode error : refused.body().path("errors")) {
            assertEquals("required", error.path("code").asText());
            pointers.add(error.path("pointer").asText());
        }
        return pointers;
    }

    private static Map<String, String> customer() {
        return token(Tokens.bearer(Tokens.of(UUID.randomUUID().toString(), "customer")));
    }

    private static Map<String, String> staff(UUID location) {
        return token(Tokens.bearer(Tokens.of(UUID.randomUUID().toString(), "staff", location)));
    }

    private static Map<String, String> token(String bearer) {
        return Map.of("Authorization", bearer);
    }
}
