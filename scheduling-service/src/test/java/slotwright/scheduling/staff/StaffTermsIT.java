package slotwright.scheduling.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Means;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** How well people do what they can, what they are certified for, and what they cost. */
@QuarkusTest
class StaffTermsIT {

    private static final Map<String, String> DOLLARS = Map.of("amount", "24.50", "currency", "USD");

    @Test
    void certifiedOnly() {
        Shop shop = Shop.open();
        ServiceTerms certified = new ServiceTerms(
                null, null, null, null, new Means(1, 1, null, null, null, true), null, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), certified));
        Await.until("nobody is certified", () -> shop.startsOnTuesday().isEmpty());

        change(shop, shop.alice, Map.of("certifiedServices", List.of(UUID.randomUUID())));
        assertEquals(List.of(), shop.startsOnTuesday(), "for another service");
        change(shop, shop.alice, Map.of("certifiedServices", List.of(shop.service)));
        get("staff/" + shop.alice).then().body("certifiedServices", contains(shop.service.toString()));
        Await.until("Alice is certified", () -> shop.startsOnTuesday().size() == 8);
    }

    @Test
    void amongEqualsWhoIsRatedBestIsListedFirstThenWhoCostsLeast() {
        Shop shop = Shop.open();
        String bob = Shop.person("Bob Baker", shop.location);
        Shop.works(bob, shop.location, "09:00", "17:00");
        for (String best : List.of(shop.alice, bob)) {
            String other = best.equals(bob) ? shop.alice : bob;
            change(shop, other, Map.of("skillRatings", Map.of("interior", 4)));
            change(shop, best, Map.of("skillRatings", Map.of("interior", 4.5)));
            get("staff/" + best).then().body("skillRatings.interior", equalTo(4.5f));
            Await.until("the best rated is first", () -> first(shop).equals(List.of(best, other)));
        }
        for (String cheap : List.of(shop.alice, bob)) {
            String other = cheap.equals(bob) ? shop.alice : bob;
            change(shop, other, Map.of("skillRatings", Map.of("interior", 5), "hourlyRate", DOLLARS));
            Map<String, String> less = Map.of("amount", "24.49", "currency", "USD");
            change(shop, cheap, Map.of("skillRatings", Map.of("interior", 5), "hourlyRate", less));
            Await.until("who costs least is first", () -> first(shop).equals(List.of(cheap, other)));
        }
        get(shop.query(TUESDAY, TUESDAY)).then().body(not(containsString("24.49")));
        get(shop.query(TUESDAY, TUESDAY) + "&rank=rating").then().statusCode(200);
        get(shop.query(TUESDAY, TUESDAY) + "&rank=cost").then().statusCode(400);
    }

    @Test
    void whatSomebodyCostsIsShownToHimAndToThoseWhoRunTheBusiness() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String bob = paid(location);
        String eve = paid(location);
        UUID place = UUID.fromString(location);
        for (String token : List.of(
                Tokens.of("pay", "manager", place),
                Tokens.of("pay", "admin"),
                Tokens.of("pay", "auditor"),
                Tokens.ofStaff(UUID.fromString(bob), place))) {
            as(token, "staff/" + bob).then().statusCode(200).body("hourlyRate", equalTo(DOLLARS));
        }
        String asBob = Tokens.ofStaff(UUID.fromString(bob), place);
        as(asBob, "staff/" + eve).then().statusCode(200).body(not(containsString("hourlyRate")));
        Response list = as(asBob, "staff?limit=200");
        list.then().body("items.id", containsInAnyOrder(bob, eve));
        list.then().body("items.find { it.id == '" + bob + "' }.hourlyRate", equalTo(DOLLARS));
        list.then().body("items.find { it.id == '" + eve + "' }.hourlyRate", nullValue());
        as(Tokens.of("pay", "customer"), "staff/" + bob).then().statusCode(403);
    }

    @Test
    void whatFitsNothingIsRefusedWithItsPlaceAndChangesNothing() {
        Shop shop = Shop.open();
        String path = "staff/" + shop.alice;
        String tag = tag(path);
        refused(shop, Map.of("skillRatings", Map.of("interior", 5.5)), "/skillRatings/interior");
        refused(shop, Map.of("skillRatings", Map.of("interior", 0)), "/skillRatings/interior");
        refused(shop, Map.of("skillRatings", Map.of("interior", 4.555)), "/skillRatings/interior");
        refused(shop, Map.of("skillRatings", Map.of("interior", "good")), "/skillRatings/interior");
        refused(shop, Map.of("skillRatings", Map.of("polish", 4)), "/skillRatings");
        refused(shop, Map.of("certifiedServices", List.of("waxing")), "/certifiedServices/0");
        refused(shop, Map.of("hourlyRate", Map.of("amount", "-1.00", "currency", "USD")), "/hourlyRate/amount");
        refused(shop, Map.of("hourlyRate", Map.of("amount", "1.001", "currency", "USD")), "/hourlyRate/amount");
        refused(shop, Map.of("hourlyRate", Map.of("amount", "1.00", "currency", "EUR")), "/hourlyRate/currency");
        assertEquals(tag, tag(path));
    }

    private static String paid(String location) {
        return made(post("staff", Map.of("name", "Somebody", "homeLocationId", location, "hourlyRate", DOLLARS)));
    }

    private static void refused(Shop shop, Map<String, Object> more, String pointer) {
        String path = "staff/" + shop.alice;
        put(path, tag(path), alice(shop, more))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    private static void change(Shop shop, String person, Map<String, Object> more) {
        String path = "staff/" + person;
        put(path, tag(path), alice(shop, more)).then().statusCode(200);
    }

    private static Map<String, Object> alice(Shop shop, Map<String, Object> more) {
        Map<String, Object> body = new TreeMap<>(
                Map.of("name", "Somebody", "homeLocationId", shop.location, "skills", List.of("interior")));
        body.putAll(more);
        return body;
    }

    /** Who could do the first visit of Tuesday, in their order. */
    private static List<String> first(Shop shop) {
        JsonNode slot = Scheduling.body(get(shop.query(TUESDAY, TUESDAY))).at("/slots/0/staff");
        List<String> ids = new ArrayList<>();
        slot.forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static Response as(String token, String path) {
        return given().header("Authorization", Tokens.bearer(token)).get("/api/v1/" + path);
    }
}
