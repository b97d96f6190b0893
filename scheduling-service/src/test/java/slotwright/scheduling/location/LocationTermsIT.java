package slotwright.scheduling.location;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.RuleDefaults;
import slotwright.scheduling.Sql;

/** On what terms a location takes bookings: stored, shown, told to the others, and refused where they are wrong. */
@QuarkusTest
class LocationTermsIT {

    @Inject
    Sql sql;

    private EnteredLocation entered;
    private String path;

    @BeforeEach
    void open() {
        entered = EnteredLocation.open();
        path = entered.path();
    }

    @Test
    void defaultsAreShownAndTold() {
        get(path).then().body("defaults", equalTo(shown(Map.of())));
        assertEquals(LocationTerms.NONE, entered.told(1).terms());

        Map<String, Object> every = Map.of(
                "minAdvanceHours",
                1,
                "maxAdvanceDays",
                2,
                "bufferBeforeMinutes",
                3,
                "bufferMinutes",
                4,
                "maxBookingsPerCustomerPerDay",
                5,
                "lowDemandWithinHours",
                6);
        entered.change("defaults", every).then().statusCode(200).body("defaults", equalTo(shown(every)));
        get(path).then().body("defaults", equalTo(shown(every)));
        assertEquals(new RuleDefaults(1, 2, 3, 4, 5, 6), entered.told(2).terms().defaults());

        entered.change("defaults", Map.of("bufferMinutes", 0))
                .then()
                .body("defaults", equalTo(shown(Map.of("bufferMinutes", 0))));
        assertEquals(
                new RuleDefaults(null, null, null, 0, null, null),
                entered.told(3).terms().defaults());
    }

    @Test
    void defaultsOutOfRangeAreNamedAndChangeNothing() {
        Map<String, Object> low = Map.of(
                "minAdvanceHours",
                -1,
                "maxAdvanceDays",
                0,
                "bufferBeforeMinutes",
                -1,
                "bufferMinutes",
                481,
                "maxBookingsPerCustomerPerDay",
                0,
                "lowDemandWithinHours",
                0);
        Set<String> pointers = new TreeSet<>();
        low.keySet().forEach(key -> pointers.add("/defaults/" + key));
        Response refused = entered.change("defaults", low);
        refused.then().statusCode(400).body("type", equalTo("/problems/validation-failed"));
        assertEquals(pointers, new TreeSet<>(refused.<List<String>>path("errors.pointer")));
        entered.change("defaults", Map.of("maxAdvanceDays", 367))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/defaults/maxAdvanceDays"));
        entered.change("defaults", Map.of("colour", 1))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-field"));
        entered.change("defaults", Map.of("bufferMinutes", "5"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/defaults/bufferMinutes"));
        get(path).then().header("ETag", equalTo("\"1\"")).body("defaults", equalTo(shown(Map.of())));
    }

    @Test
    void requiredContactIsShownAndTold() {
        get(path).then().body("requiredContact", empty());
        entered.change("requiredContact", List.of("phone", "email"))
                .then()
                .statusCode(200)
                .body("requiredContact", equalTo(List.of("email", "phone")));
        assertEquals(Set.of("email", "phone"), entered.told(2).terms().requiredContact());
        entered.change("requiredContact", List.of("phone")).then().body("requiredContact", equalTo(List.of("phone")));
        get(path).then().body("requiredContact", equalTo(List.of("phone")));
    }

    @Test
    void anotherRequiredContactIsNamedAndChangesNothing() {
        entered.change("requiredContact", List.of("email", "pigeon"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/requiredContact/1"));
        entered.change("requiredContact", "email").then().statusCode(400);
        entered.change("requiredContact", List.of("email", "phone", "pigeon"))
                .then()
                .statusCode(400);
        get(path).then().header("ETag", equalTo("\"1\"")).body("requiredContact", empty());
    }

    @Test
    void aLocationFromBeforeThereWereTermsHasNone() {
        entered.change("defaults", Map.of("bufferMinutes", 5)).then().statusCode(200);
        sql.write(tx -> tx.run("UPDATE location SET terms = NULL WHERE id = ?", entered.id()));
        get(path)
                .then()
                .statusCode(200)
                .body("defaults", equalTo(shown(Map.of())))
                .body("requiredContact", empty());
    }

    /** With null for what is not said. */
    private static Map<String, Object> shown(Map<String, Object> said) {
        Map<String, Object> shown = new HashMap<>();
        for (RecordComponent key : RuleDefaults.class.getRecordComponents()) {
            shown.put(key.getName(), said.get(key.getName()));
        }
        return shown;
    }
}
