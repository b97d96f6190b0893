package slotwright.scheduling.location;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Equipment;
import slotwright.platform.contract.ServiceTerms.Means;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** What a location has that visits take for their time. */
@QuarkusTest
class EquipmentIT {

    @Test
    void theListIsSetAsAWhole() {
        String path = "locations/" + Shop.location("Harbour", "Europe/Berlin");
        get(path + "/equipment").then().statusCode(200).body("equipment", empty());
        Response set = set(path, Map.of("kind", "steamer", "count", 2), Map.of("kind", "lift"));
        set.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("equipment.kind", equalTo(List.of("lift", "steamer")))
                .body("equipment.count", equalTo(List.of(1, 2)));
        assertEquals(set.asString(), get(path + "/equipment").asString());
        List<EquipmentKind> first = heard(path, 2);

        set(path, Map.of("kind", "steamer", "count", 3)).then().body("equipment.kind", equalTo(List.of("steamer")));
        set(path, Map.of("kind", "lift"), Map.of("kind", "steamer", "count", 2))
                .then()
                .statusCode(200);
        assertEquals(
                List.of(0, 3), heard(path, 3).stream().map(EquipmentKind::count).toList());
        assertEquals(first, heard(path, 4), "who comes back is the same resource");
        put(path, tag(path), Shop.locationBody("Renamed", "Europe/Berlin"))
                .then()
                .statusCode(200);
        get(path + "/equipment").then().body("equipment.kind", equalTo(List.of("lift", "steamer")));
    }

    @Test
    void wrongListsAreRefusedWithTheirPlacesAndChangeNothing() {
        String path = "locations/" + Shop.location("Harbour", "Europe/Berlin");
        set(path, Map.of("kind", " ", "count", 0), Map.of("kind", "lift", "count", 1001))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/equipment/0/kind"))
                .body("errors.pointer", hasItem("/equipment/0/count"))
                .body("errors.pointer", hasItem("/equipment/1/count"));
        set(path, Map.of("kind", "lift"), Map.of("kind", "lift"))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/equipment/1/kind")));
        put(path + "/equipment", "\"7\"", Map.of("equipment", List.of())).then().statusCode(412);
        put("locations/" + UUID.randomUUID() + "/equipment", "\"1\"", Map.of("equipment", List.of()))
                .then()
                .statusCode(404);
        get(path).then().body("version", equalTo(1));
    }

    @Test
    void whatBookingsTookHidesTimes() {
        Shop shop = Shop.open();
        Means steamers = new Means(1, 1, null, List.of(new Equipment("steamer", 2)), null, false);
        ServiceTerms terms = new ServiceTerms(null, null, null, null, steamers, null, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), terms));
        Await.until("there is none", () -> shop.startsOnTuesday().isEmpty());
        String path = "locations/" + shop.location;
        set(path, Map.of("kind", "steamer", "count", 3));
        Await.until("there are enough", () -> shop.startsOnTuesday().size() == 8);

        String bob = Shop.person("Bob Baker", shop.location);
        Shop.works(bob, shop.location, "09:00", "17:00");
        Visit visit = new Visit(shop.location, bob, Shop.ZONE);
        UUID steamer = heard(path, 2).get(0).resourceId();
        visit.send(visit.taking(steamer, 2).booked(1, "10:00", 1));
        Await.until(
                "one is left from ten to eleven", () -> shop.startsOnTuesday().size() == 7);
        assertFalse(shop.startsOnTuesday().contains("10:00"));
        set(path, Map.of("kind", "steamer", "count", 4));
        Await.until("two are left", () -> shop.startsOnTuesday().size() == 8);
        visit.send(visit.cancelled(2, "10:00", 2));
        set(path, Map.of("kind", "steamer", "count", 2));
        String query = shop.query(Shop.TUESDAY, Shop.TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 2);
        Await.until("all are given back", () -> Shop.starts(get(query)).size() == 8);
    }

    @SafeVarargs
    private static Response set(String path, Map<String, Object>... kinds) {
        return put(path + "/equipment", tag(path), Map.of("equipment", List.of(kinds)));
    }

    /** What was told of it with this version of the location. */
    private static List<EquipmentKind> heard(String path, long version) {
        String id = path.substring("locations/".length());
        return Await.value(
                        "the event",
                        () -> new TopicProbe()
                                .records(Topics.RESOURCES.name()).stream()
                                        .filter(each -> each.key().equals(id))
                                        .map(each -> CloudEvents.as(CloudEvents.read(each.value()), Resource.class))
                                        .filter(event -> event.version() == version)
                                        .map(event -> (Location) event.data())
                                        .toList(),
                        found -> !found.isEmpty())
                .get(0)
                .equipment();
    }
}
