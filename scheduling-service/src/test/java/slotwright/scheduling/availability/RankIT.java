package slotwright.scheduling.availability;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** Alice has a visit from nine to ten on Tuesday, Bob has none. */
@QuarkusTest
class RankIT {

    private Shop shop;
    private String bob;

    @BeforeEach
    void open() {
        shop = Shop.open();
        bob = Shop.person("Bob Baker", shop.location);
        Shop.works(bob, shop.location, "09:00", "17:00");
        shop.startsOnTuesday();
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "09:00", 1));
        Await.until(
                "Alice is taken and Bob is there",
                () -> staff("", 0).equals(List.of(bob)) && staff("", 1).size() == 2);
    }

    @Test
    void unlessToldOtherwiseTheFewestGapsStandFirst() {
        assertEquals(shop.alice, staff("", 1).get(0));
        assertEquals(staff("", 1), staff("&rank=least-fragmentation", 1));
        assertEquals(List.of("09:00", "10:00", "16:00"), recommended(""));
        assertEquals(recommended(""), recommended("&rank=least-fragmentation"));
    }

    @Test
    void fairnessPutsWhoHasLeastToDoFirst() {
        assertEquals(bob, staff("&rank=fairness", 1).get(0));
        assertEquals(8, recommended("&rank=fairness").size());

        Visit atTen = new Visit(shop.location, bob, Shop.ZONE);
        Instant ten = TUESDAY.atTime(10, 0).atZone(Shop.ZONE).toInstant();
        atTen.send(atTen.booked(TimeRange.of(ten, Duration.ofMinutes(30)), 2));
        Await.until("Bob is taken at ten", () -> staff("", 1).equals(List.of(shop.alice)));
        assertEquals(
                List.of("09:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"), recommended("&rank=fairness"));
    }

    @Test
    void priorityRecommendsTheWindowThatTheBusinessPrefers() {
        Map<String, Object> preferred = Shop.windowBody(shop.location, "14:00", "17:00");
        preferred.put("priority", 9);
        post("slot-configurations", preferred).then().statusCode(201);

        Await.until(
                "the window is there", () -> recommended("&rank=priority").equals(List.of("14:00", "15:00", "16:00")));
    }

    @Test
    void theNextStartsAreMarkedAsInTheList() {
        String next = "availability/next?limit=8&serviceId=" + shop.service + "&locationId=" + shop.location + "&from="
                + TUESDAY;
        List<Boolean> listed = get(shop.query(TUESDAY, TUESDAY)).path("slots.recommended");
        List<Boolean> found = get(next).path("slots.recommended");
        assertEquals(listed, found);
    }

    @Test
    void aRankThatIsNoneIsRefusedWithThoseThatAre() {
        get(shop.query(TUESDAY, TUESDAY) + "&rank=cheapest")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("rank"))
                .body("errors[0].message", containsString("least-fragmentation, fairness, priority"));
    }

    private JsonNode slots(String more) {
        return Scheduling.body(get(shop.query(TUESDAY, TUESDAY) + more)).path("slots");
    }

    private List<String> staff(String more, int slot) {
        List<String> ids = new ArrayList<>();
        slots(more)
                .path(slot)
                .path("staff")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private List<String> recommended(String more) {
        List<String> starts = new ArrayList<>();
        slots(more).forEach(slot -> {
            if (slot.path("recommended").asBoolean()) {
                starts.add(slot.path("startsAt").asText().substring(11, 16));
            }
        });
        return starts;
    }
}
