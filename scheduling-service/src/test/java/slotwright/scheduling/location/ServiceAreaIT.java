package slotwright.scheduling.location;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.Shop;

/** Where a location goes to: stored, shown, told to the others, found by, and refused where it is wrong. */
@QuarkusTest
class ServiceAreaIT {

    private EnteredLocation entered;
    private String path;

    @BeforeEach
    void open() {
        entered = EnteredLocation.open();
        path = entered.path();
    }

    @Test
    void aServiceAreaIsShownAsItIsComparedAndTold() {
        get(path).then().body("serviceArea.postcodes", empty());
        area("sw1a 1aa", "101*", "D-04109", "SW1A1AA")
                .then()
                .statusCode(200)
                .body("serviceArea.postcodes", equalTo(List.of("101*", "D04109", "SW1A1AA")));
        assertEquals(
                Set.of("101*", "D04109", "SW1A1AA"),
                entered.told(2).terms().serviceArea().postcodes());
        get(path).then().body("serviceArea.postcodes", hasSize(3));
    }

    @Test
    void noPostcodesAreNamedAndChangeNothing() {
        String many = "x".repeat(12);
        area("10115", "*", "1*5", "", "ä1", many + "x", many + "*")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(IntStream.rangeClosed(1, 5)
                                .mapToObj(wrong -> "/serviceArea/postcodes/" + wrong)
                                .toArray()));
        area(IntStream.range(0, 101).mapToObj(n -> "1" + n).toArray(String[]::new))
                .then()
                .statusCode(400);
        entered.change("serviceArea", Map.of("postcodes", "10115")).then().statusCode(400);
        entered.change("serviceArea", Map.of("streets", List.of())).then().statusCode(400);
        get(path).then().header("ETag", equalTo("\"1\"")).body("serviceArea.postcodes", empty());
    }

    @Test
    void aLocationIsFoundByThePostcodesItGoesTo() {
        String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        area(mark + "01", mark + "2*").then().statusCode(200);
        String other = "locations/" + Shop.location("Elsewhere", Shop.ZONE.getId());
        Map<String, Object> body = Shop.locationBody("Elsewhere", Shop.ZONE.getId());
        body.put("serviceArea", Map.of("postcodes", List.of(mark + "*")));
        put(other, tag(other), body).then().statusCode(200);

        assertEquals(sorted(path, other), found(mark + "01"));
        assertEquals(sorted(path, other), found(mark.toLowerCase(Locale.ROOT) + " 2-9"));
        assertEquals(sorted(path, other), found(mark + "2"));
        assertEquals(sorted(other), found(mark + "011"));
        assertEquals(sorted(other), found(mark));
        assertEquals(List.of(), found(mark.substring(0, 5)));

        String list = "locations?limit=1&postcode=" + mark + "01";
        String cursor = get(list).then().body("items", hasSize(1)).extract().path("nextCursor");
        get(list + "&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(sorted(path, other).subList(1, 2)))
                .body("nextCursor", nullValue());

        area().then().statusCode(200);
        assertEquals(sorted(other), found(mark + "01"));
    }

    @Test
    void whatIsNoPostcodeIsNamed() {
        for (String wrong : List.of("101*", "1%2C1", "1234567890123")) {
            get("locations?postcode=" + wrong).then().statusCode(400).body("errors[0].parameter", equalTo("postcode"));
        }
    }

    private static List<String> found(String postcode) {
        return get("locations?postcode=" + postcode)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> sorted(String... paths) {
        return Stream.of(paths)
                .map(one -> one.substring("locations/".length()))
                .sorted()
                .toList();
    }

    private Response area(String... postcodes) {
        return entered.change("serviceArea", Map.of("postcodes", List.of(postcodes)));
    }
}
