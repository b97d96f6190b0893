package slotwright.scheduling.staff;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** When and what people like to work orders them and hides nothing. Both work from nine to five. */
@QuarkusTest
class WorkPreferencesIT {

    private Shop shop;
    private List<String> people;
    private List<String> starts;

    @BeforeEach
    void open() {
        shop = Shop.open();
        String bob = Shop.person("Bob Baker", shop.location);
        Shop.works(bob, shop.location, "09:00", "17:00");
        people = new ArrayList<>(List.of(shop.alice, bob));
        people.sort(String::compareTo);
        Await.until("both are there", () -> staff(0).equals(people));
        starts = shop.startsOnTuesday();
    }

    @Test
    void whoPrefersTheTimeIsListedFirstThen() {
        String second = people.get(1);
        Map<String, Object> morning = Map.of("preferredTimes", List.of(tuesday("09:00", "11:00")));
        prefer(second, morning).then().statusCode(200);
        Await.until("the second prefers the morning", () -> staff(0).equals(List.of(second, people.get(0))));
        assertEquals(second, staff(1).get(0));
        assertEquals(people, staff(2), "eleven is no time of it");
        assertEquals(starts, shop.startsOnTuesday());
        assertEquals(List.of("09:00", "10:00"), recommended("&rank=preference"));
        assertEquals("11:00:00", at(second, "/preferredTimes/0/to").asText());

        prefer(second, Map.of()).then().statusCode(200);
        Await.until("the second prefers nothing", () -> staff(0).equals(people));
    }

    @Test
    void whoAvoidsTheTimeIsListedLastAndStillListed() {
        String first = people.get(0);
        Map<String, Object> tea = Map.of("avoidedTimes", List.of(tuesday("15:30", "15:45")));
        prefer(first, tea).then().statusCode(200);
        Await.until("the first avoids three o'clock", () -> staff(6).equals(List.of(people.get(1), first)));
        assertEquals(people, staff(7));
        assertEquals(starts, shop.startsOnTuesday());
    }

    @Test
    void whoLikesTheCategoryIsListedFirst() {
        String second = people.get(1);
        prefer(second, Map.of("preferredCategories", List.of("interior")))
                .then()
                .statusCode(200);
        Await.until("the second likes interiors", () -> staff(0).get(0).equals(second));
        assertEquals("interior", at(second, "/preferredCategories/0").asText());
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsPlace() {
        Map<String, Object> eighth = Map.of("weekday", 8, "from", "09:00", "to", "10:00");
        refused(Map.of("preferredTimes", List.of(eighth)), "/workPreferences/preferredTimes/0/weekday");
        refused(
                Map.of(
                        "preferredTimes",
                        List.of(tuesday("22:00", "02:00")),
                        "avoidedTimes",
                        List.of(tuesday("12:00", "13:00"), Map.of("weekday", 3, "from", "01:00", "to", "03:00"))),
                "/workPreferences/avoidedTimes/1");
        refused(Map.of("preferredCategories", List.of(" ")), "/workPreferences/preferredCategories/0");
        refused(Map.of("preferredDays", List.of(1)), "/workPreferences/preferredDays");
    }

    private void refused(Map<String, Object> preferences, String pointer) {
        prefer(people.get(0), preferences).then().statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
    }

    private static Map<String, Object> tuesday(String from, String to) {
        return Map.of("weekday", 2, "from", from, "to", to);
    }

    private Response prefer(String person, Map<String, Object> preferences) {
        JsonNode schedule =
                Scheduling.body(get("staff/" + person + "/schedules")).at("/items/0");
        Map<String, Object> body = Shop.scheduleBody(TUESDAY.minusDays(60), shop.location, "09:00", "17:00");
        body.put("workPreferences", preferences);
        return put(
                "staff/" + person + "/schedules/" + schedule.path("id").asText(),
                "\"" + schedule.path("version").asText() + "\"",
                body);
    }

    private static JsonNode at(String person, String pointer) {
        return Scheduling.body(get("staff/" + person + "/schedules")).at("/items/0/workPreferences" + pointer);
    }

    private List<String> staff(int slot) {
        List<String> ids = new ArrayList<>();
        slots("").path(slot).path("staff").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private List<String> recommended(String rank) {
        List<String> recommended = new ArrayList<>();
        slots(rank).forEach(slot -> {
            if (slot.path("recommended").asBoolean()) {
                recommended.add(slot.path("startsAt").asText().substring(11, 16));
            }
        });
        return recommended;
    }

    private JsonNode slots(String rank) {
        return Scheduling.body(get(shop.query(TUESDAY, TUESDAY) + rank)).path("slots");
    }
}
