package slotwright.scheduling.staff;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Means;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Shop;

@QuarkusTest
class StaffIT {

    @Test
    void whoLacksTheSkillIsNotOffered() {
        Shop shop = Shop.open();
        String path = "staff/" + shop.alice;
        assertEquals(8, shop.startsOnTuesday().size());

        put(path, tag(path), Map.of("name", "Alice Archer", "homeLocationId", shop.location))
                .then()
                .statusCode(200)
                .body("skills", hasSize(0));
        Await.until("nobody knows interiors", () -> shop.startsOnTuesday().isEmpty());
    }

    @Test
    void whoLacksTheExperienceIsNotOffered() {
        Shop shop = Shop.open();
        ServiceTerms senior = new ServiceTerms(
                null, null, null, null, new Means(1, 1, "senior", null, null, false), null, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), senior));
        Await.until("nobody is known to be senior", () -> shop.startsOnTuesday().isEmpty());
        String path = "staff/" + shop.alice;
        Map<String, Object> alice = new TreeMap<>(
                Map.of("name", "Alice Archer", "homeLocationId", shop.location, "skills", List.of("interior")));
        for (String level : Experience.LEVELS) {
            alice.put("experienceLevel", level);
            put(path, tag(path), alice).then().statusCode(200).body("experienceLevel", equalTo(level));
            int starts = Experience.LEVELS.indexOf(level) < Experience.LEVELS.indexOf("senior") ? 0 : 8;
            Await.until(level, () -> shop.startsOnTuesday().size() == starts);
        }
        get(path).then().body("experienceLevel", equalTo("master"));
        alice.put("experienceLevel", "Master");
        put(path, tag(path), alice).then().statusCode(400).body("errors.pointer", equalTo(List.of("/experienceLevel")));
    }

    @Test
    void whoIsInactiveIsNotOffered() {
        Shop shop = Shop.open();
        String path = "staff/" + shop.alice;
        Map<String, Object> inactive = Map.of(
                "name",
                "Alice Archer",
                "homeLocationId",
                shop.location,
                "skills",
                List.of("interior"),
                "active",
                false);

        put(path, tag(path), inactive).then().statusCode(200);
        Await.until("Alice is gone", () -> shop.startsOnTuesday().isEmpty());
    }

    @Test
    void periodsOfOnePersonNeverOverlap() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String person = Shop.person("Bob Baker", location);
        String path = "staff/" + person + "/schedules";
        Map<String, Object> first = Shop.scheduleBody(TUESDAY, location, "08:00", "12:00");
        first.put("effectiveTo", TUESDAY.plusDays(30).toString());
        String id = made(post(path, first));

        post(path, Shop.scheduleBody(TUESDAY.plusDays(30), location, "08:00", "12:00"))
                .then()
                .statusCode(409)
                .body("schedules", equalTo(List.of(id)));
        String second = made(post(path, Shop.scheduleBody(TUESDAY.plusDays(31), location, "08:00", "12:00")));
        first.put("effectiveTo", TUESDAY.plusDays(31).toString());
        put(path + "/" + id, "\"1\"", first).then().statusCode(409);
        first.put("effectiveTo", TUESDAY.plusDays(29).toString());
        put(path + "/" + id, "\"1\"", first).then().statusCode(200).header("ETag", equalTo("\"2\""));
        delete(path + "/" + second, "\"7\"").then().statusCode(412);
        delete(path + "/" + second, "\"1\"").then().statusCode(204);
        get(path).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void ofManyPeriodsAtOnceForTheSameDatesOneIsTaken() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String path = "staff/" + Shop.person("Bob Baker", location) + "/schedules";
        Map<String, Object> body = Shop.scheduleBody(TUESDAY, location, "08:00", "12:00");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> post(path, body).statusCode()))
                .toList();
        List<Integer> statuses =
                answers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
    }

    @Test
    void wrongSchedulesAreRefusedWithTheirPlaces() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String path = "staff/" + Shop.person("Bob Baker", location) + "/schedules";
        Map<String, Object> colliding = Map.of(
                "effectiveFrom", "2027-01-01",
                "effectiveTo", "2026-01-01",
                "spans",
                        List.of(
                                Map.of("weekday", 1, "from", "22:00", "to", "06:00"),
                                Map.of("weekday", 2, "from", "05:00", "to", "09:00")));

        post(path, colliding)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/effectiveTo"))
                .body("errors.pointer", hasItem("/spans/1"));
        Response nowhere = post(
                path,
                Shop.scheduleBody(
                        LocalDate.parse("2027-01-01"), UUID.randomUUID().toString(), "08:00", "09:00"));
        nowhere.then().statusCode(400).body("errors.pointer", hasItem("/spans/0/locationId"));
        post("staff", Map.of("name", "Bob", "homeLocationId", UUID.randomUUID().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/homeLocationId"));
    }

    @Test
    void whoWorksAtTwoPlacesIsTakenAtBoth() {
        Shop shop = Shop.open();
        String second = Shop.location("Second", Shop.ZONE.getId());
        Shop.window(second, "09:00", "17:00");
        assertTrue(shop.startsOnTuesday().contains("16:00"));
        String path = "staff/" + shop.alice + "/schedules";
        String schedule = get(path).then().extract().path("items[0].id");
        Map<String, Object> halves = Map.of(
                "effectiveFrom", TUESDAY.minusDays(60).toString(),
                "spans",
                        List.of(
                                Map.of("weekday", 2, "from", "09:00", "to", "12:00"),
                                Map.of("weekday", 2, "from", "13:00", "to", "17:00", "locationId", second)));

        put(path + "/" + schedule, "\"1\"", halves).then().statusCode(200);
        String elsewhere = shop.query(TUESDAY, TUESDAY).replace(shop.location, second);
        Await.until("Alice is at the second place in the afternoon", () -> Shop.starts(get(elsewhere))
                .equals(List.of("13:00", "14:00", "15:00", "16:00")));
        Await.until("Alice is at home in the morning", () -> shop.startsOnTuesday()
                .equals(List.of("09:00", "10:00", "11:00")));
    }
}
