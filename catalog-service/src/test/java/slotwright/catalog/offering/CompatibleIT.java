package slotwright.catalog.offering;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static slotwright.catalog.Catalog.delete;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;
import static slotwright.catalog.Catalog.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;
import slotwright.catalog.location.Places;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.testing.Await;

/** What fits a place, a date and a budget. The currency keeps the services of other tests away. */
@QuarkusTest
class CompatibleIT {

    /** 2027-06-18 is a Friday in June, 2027-12-22 a Wednesday. */
    private static final String FRIDAY_IN_JUNE = "2027-06-18";

    private static final String CURRENCY = "CHF";

    private String category;
    private String tag;

    @BeforeEach
    void ofItsOwn() {
        category = Catalog.category();
        tag = "t-" + UUID.randomUUID();
    }

    @Test
    void leavesOutWhatNeedsWhatIsMissing() {
        service("Needs nothing", "10.00", Map.of());
        service("Needs indoor space", "20.00", Map.of("requirements", Map.of("indoorRequired", true)));
        service("Needs power", "30.00", Map.of("requirements", Map.of("powerSourceRequired", true)));
        service("Needs water", "40.00", Map.of("requirements", Map.of("waterAccessRequired", true)));
        Map<String, Object> space = Map.of("minWidthFeet", 12.5, "minLengthFeet", 20, "levelSurface", true);
        service("Needs room", "50.00", Map.of("requirements", Map.of("space", space)));
        String[] all = {"Needs nothing", "Needs indoor space", "Needs power", "Needs water", "Needs room"};
        found(Map.of()).body("items.title", contains((Object[]) all));
        found(Map.of("indoorAvailable", "true", "powerAvailable", "true", "widthFeet", "12.5", "lengthFeet", "20"))
                .body("items.title", contains((Object[]) all));
        without("indoorAvailable", "false", "Needs indoor space");
        without("powerAvailable", "false", "Needs power");
        without("waterAvailable", "false", "Needs water");
        without("widthFeet", "12.4999", "Needs room");
        without("lengthFeet", "19.9", "Needs room");
        without("levelSurface", "false", "Needs room");
        found(Map.of(
                        "indoorAvailable",
                        "false",
                        "powerAvailable",
                        "false",
                        "waterAvailable",
                        "false",
                        "widthFeet",
                        "0"))
                .body("items.title", contains("Needs nothing"));
    }

    @Test
    void fitsWhatIsForItOrForEverything() {
        service("For it", "10.00", Map.of());
        Map<String, Object> other = body("For something else", "20.00", Map.of());
        other.put("compatibleWith", List.of("t-other"));
        made(post("services", other));
        found(Map.of()).body("items.title", contains("For it"));
    }

    @Test
    void thePriceIsThatOfTheDateAndTheBudgetIsComparedWithIt() {
        Map<String, Object> weekend = Map.of("weekendMultiplier", 1.5, "maxPrice", chf("100.00"));
        service("Dear on weekends", "80.00", Map.of("pricing", weekend));
        service("Always the same", "90.00", Map.of());
        found(Map.of("date", "2027-06-16"))
                .body("items.title", contains("Dear on weekends", "Always the same"))
                .body("items[0].price.total.amount", equalTo("80.00"));
        found(Map.of("date", "2027-06-19"))
                .body("items.title", contains("Always the same", "Dear on weekends"))
                .body("items[1].price.total.amount", equalTo("100.00"))
                .body("items[1].price.lines.rule", contains("base", "weekend", "cap"));
        found(Map.of("date", "2027-06-19", "maxBudget", "99.99")).body("items.title", contains("Always the same"));
        found(Map.of("date", "2027-06-16", "maxBudget", "80")).body("items.title", contains("Dear on weekends"));
        found(Map.of("maxBudget", "79.99")).body("items", empty());
    }

    @Test
    void requiredAddOnsAreInThePrice() {
        String service = service("With an add-on", "10.00", Map.of());
        Map<String, Object> addOn = Catalog.addOn("Fee");
        addOn.put("price", chf("2.50"));
        put("services/" + service + "/add-ons/" + made(post("add-ons", addOn)), "\"1\"", Map.of("required", true))
                .then()
                .statusCode(200);
        found(Map.of()).body("items[0].price.total.amount", equalTo("12.50"));
        found(Map.of("maxBudget", "12.49")).body("items", empty());
    }

    @Test
    void whatIsNotOfferedOnTheDateIsLeftOut() {
        service("On Mondays", "10.00", Map.of("rules", Map.of("availableDays", List.of(1))));
        service("Not at Christmas", "20.00", Map.of("rules", Map.of("blackoutDates", List.of("2027-12-27"))));
        String retired = service("Retired", "30.00", Map.of());
        delete("services/" + retired, "\"1\"").then().statusCode(204);
        found(Map.of("date", "2027-12-20")).body("items.title", contains("On Mondays", "Not at Christmas"));
        found(Map.of("date", "2027-12-27")).body("items.title", contains("On Mondays"));
        found(Map.of("date", "2027-12-28")).body("items.title", contains("Not at Christmas"));
    }

    @Test
    void aLocationHasItsOwnCalendarPricesAndTaxes() {
        Location place = Places.withEverything(CURRENCY);
        Location far = Places.withEverything(CURRENCY);
        String here = place.resourceId().toString();
        Places.tell(place, 1);
        Places.tell(far, 1);
        Map<String, Object> pricing = Map.of("weekendMultiplier", 1.5, "holidayMultiplier", 2);
        service("Everywhere", "100.00", Map.of("pricing", pricing, "locationPrices", Map.of(here, chf("60.00"))));
        service("Only here", "100.00", Map.of("pricing", pricing, "locationIds", List.of(here)));
        service("Only there", "100.00", Map.of("locationIds", List.of(far.resourceId())));
        Await.until("both are known", () -> List.of(place, far).stream()
                .allMatch(each -> asked(Map.of("locationId", each.resourceId().toString()))
                                .statusCode()
                        == 200));

        // 60 on its weekend and in its June, and a tenth for the tax: 60 x 1.5 x 0.8 x 1.1.
        found(Map.of("locationId", here, "date", FRIDAY_IN_JUNE))
                .body("items.title", contains("Everywhere", "Only here"))
                .body("items.price.total.amount", contains("79.20", "132.00"));
        found(Map.of("locationId", here, "date", FRIDAY_IN_JUNE, "maxBudget", "79.20"))
                .body("items.title", contains("Everywhere"));
        found(Map.of("locationId", here, "date", "2027-12-22")).body("items[0].price.total.amount", equalTo("132.00"));
        found(Map.of("date", FRIDAY_IN_JUNE))
                .body("items.title", contains("Only there", "Everywhere", "Only here"))
                .body("items.price.total.amount", contains("88.00", "100.00", "132.00"));

        Places.tell(Places.closed(place), 2);
        Await.until("it is closed", () -> asked(Map.of("locationId", here)).statusCode() == 400);
        asked(Map.of("locationId", here)).then().body("errors[0].parameter", equalTo("locationId"));
        Places.tell(place, 1);
        Places.tell(Places.closed(far), 2);
        Await.until(
                "the late one came",
                () -> asked(Map.of("locationId", far.resourceId().toString())).statusCode() == 400);
        asked(Map.of("locationId", here)).then().statusCode(400);
    }

    @Test
    void refusesWhatItCannotAsk() {
        for (String parameter : List.of(
                "compatibleWith",
                "indoorAvailable",
                "powerAvailable",
                "waterAvailable",
                "widthFeet",
                "lengthFeet",
                "levelSurface",
                "maxBudget",
                "currency",
                "date",
                "locationId",
                "cursor",
                "limit")) {
            RestAssured.given()
                    .queryParam(parameter, "No!")
                    .get("/api/v1/services/compatible")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(parameter));
        }
    }

    private void without(String parameter, String value, String left) {
        found(Map.of(parameter, value))
                .body("items.size()", equalTo(4))
                .body("items.findAll { it.title == '" + left + "' }", empty());
    }

    private ValidatableResponse found(Map<String, String> query) {
        return asked(query).then().statusCode(200);
    }

    private Response asked(Map<String, String> query) {
        Map<String, String> whole =
                new HashMap<>(Map.of("compatibleWith", tag, "currency", CURRENCY, "date", "2027-06-16"));
        whole.putAll(query);
        return RestAssured.given().queryParams(whole).get("/api/v1/services/compatible");
    }

    private String service(String title, String price, Map<String, Object> more) {
        return made(post("services", body(title, price, more)));
    }

    private Map<String, Object> body(String title, String price, Map<String, Object> more) {
        Map<String, Object> body = Catalog.service(title, category);
        body.put("basePrice", chf(price));
        body.put("compatibleWith", List.of(tag));
        body.putAll(more);
        return body;
    }

    private static Map<String, Object> chf(String amount) {
        return Map.of("amount", amount, "currency", CURRENCY);
    }
}
