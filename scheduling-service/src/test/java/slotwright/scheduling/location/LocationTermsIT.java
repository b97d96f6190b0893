package slotwright.scheduling.location;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

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
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

/** On what terms a location takes bookings: stored, shown, told to the others, and refused where they are wrong. */
@QuarkusTest
class LocationTermsIT {

    @Inject
    Sql sql;

    private String path;

    @BeforeEach
    void open() {
        path = "locations/" + Shop.location("Harbour", Shop.ZONE.getId());
    }

    @Test
    void defaultsAreShownAndTold() {
        get(path).then().body("defaults", equalTo(shown(Map.of())));
        assertEquals(LocationTerms.NONE, told(1).terms());

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
        change("defaults", every).then().statusCode(200).body("defaults", equalTo(shown(every)));
        get(path).then().body("defaults", equalTo(shown(every)));
        assertEquals(new RuleDefaults(1, 2, 3, 4, 5, 6), told(2).terms().defaults());

        change("defaults", Map.of("bufferMinutes", 0))
                .then()
                .body("defaults", equalTo(shown(Map.of("bufferMinutes", 0))));
        assertEquals(
                new RuleDefaults(null, null, null, 0, null, null),
                told(3).terms().defaults());
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
        Response refused = change("defaults", low);
        refused.then().statusCode(400).body("type", equalTo("/problems/validation-failed"));
        assertEquals(pointers, new TreeSet<>(refused.<List<String>>path("errors.pointer")));
        change("defaults", Map.of("maxAdvanceDays", 367))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/defaults/maxAdvanceDays"));
        change("defaults", Map.of("colour", 1)).then().statusCode(400).body("type", equalTo("/problems/unknown-field"));
        change("defaults", Map.of("bufferMinutes", "5"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/defaults/bufferMinutes"));
        get(path).then().header("ETag", equalTo("\"1\"")).body("defaults", equalTo(shown(Map.of())));
    }

    @Test
    void requiredContactIsShownAndTold() {
        get(path).then().body("requiredContact", empty());
        change("requiredContact", List.of("phone", "email"))
                .then()
                .statusCode(200)
                .body("requiredContact", equalTo(List.of("email", "phone")));
        assertEquals(Set.of("email", "phone"), told(2).terms().requiredContact());
        change("requiredContact", List.of("phone")).then().body("requiredContact", equalTo(List.of("phone")));
        get(path).then().body("requiredContact", equalTo(List.of("phone")));
    }

    @Test
    void anotherRequiredContactIsNamedAndChangesNothing() {
        change("requiredContact", List.of("email", "pigeon"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/requiredContact/1"));
        change("requiredContact", "email").then().statusCode(400);
        change("requiredContact", List.of("email", "phone", "pigeon")).then().statusCode(400);
        get(path).then().header("ETag", equalTo("\"1\"")).body("requiredContact", empty());
    }

    @Test
    void aLocationFromBeforeThereWereTermsHasNone() {
        change("defaults", Map.of("bufferMinutes", 5)).then().statusCode(200);
        sql.write(tx -> tx.run("UPDATE location SET terms = NULL WHERE id = ?", path.substring("locations/".length())));
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

    private Response change(String key, Object value) {
        Map<String, Object> body = Shop.locationBody("Harbour", Shop.ZONE.getId());
        body.put(key, value);
        return put(path, tag(path), body);
    }

    private Location told(long version) {
        String id = path.substring("locations/".length());
        return Await.value(
                "version " + version + " was told",
                () -> new TopicProbe()
                        .records(Topics.RESOURCES.name()).stream()
                                .filter(record -> id.equals(record.key()))
                                .map(record -> CloudEvents.as(CloudEvents.read(record.value()), Resource.class))
                                .filter(event -> event.version() == version)
                                .map(event -> (Location) event.data())
                                .findFirst()
                                .orElse(null),
                found -> found != null);
    }
}
