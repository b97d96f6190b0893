package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Level;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** An hour for 120.00; with Alice, a senior, 45 minutes for 150.00, with Bob, a junior, 90 minutes for 96.00. */
@QuarkusTest
class LevelsIT {

    private Shop shop;
    private String bob;

    @BeforeEach
    void open() {
        shop = Shop.open();
        bob = made(post("staff", person("Bob Baker", "junior")));
        Shop.works(bob, shop.location, "09:00", "17:00");
        experienced("senior");
        Map<String, Level> levels =
                Map.of("senior", new Level(new BigDecimal("125"), -15), "junior", new Level(new BigDecimal("80"), 30));
        ServiceTerms terms = new ServiceTerms(null, null, null, null, null, null, null, levels, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), terms));
        shop.startsOnTuesday();
        Await.until(
                "all has arrived", () -> told("10:00").equals(Map.of(shop.alice, "10:45 150.00", bob, "11:30 96.00")));
    }

    @Test
    void aStartCostsWhatItCostsWithTheCheapestAndEndsWithTheFirst() {
        JsonNode ten = slot("10:00");
        assertEquals("96.00", ten.at("/priceFrom/amount").asText());
        assertEquals(2, ten.path("staff").size());
        JsonNode first = ten.at("/staff/0");
        assertTrue(first.path("endsAt").isMissingNode(), ten.toString());
        assertEquals(
                told("10:00").get(first.path("id").asText()).substring(0, 5),
                ten.path("endsAt").asText().substring(11, 16));
        assertEquals("96.00", get(shop.query("/days", TUESDAY, TUESDAY)).path("days[0].priceFrom.amount"));
    }

    @Test
    void whereOnlyTheQuickOneFitsItIsHisTimeAndPrice() {
        assertEquals(Map.of(shop.alice, "16:45 150.00"), told("16:00"));
        assertEquals(1, slot("16:00").path("remainingCapacity").asInt());
        assertEquals(Map.of(bob, "11:30 96.00"), told("10:00", "&staffId=" + bob));
    }

    @Test
    void whoeverIsPromotedChangesTheAnswer() {
        String before = get(shop.query(TUESDAY, TUESDAY)).header("ETag");
        experienced(null);
        Await.until("Alice is like anybody", () -> told("10:00").get(shop.alice).equals("11:00 120.00"));
        assertEquals(false, before.equals(get(shop.query(TUESDAY, TUESDAY)).header("ETag")));
    }

    private void experienced(String level) {
        String path = "staff/" + shop.alice;
        put(path, tag(path), person("Alice Archer", level)).then().statusCode(200);
    }

    private Map<String, Object> person(String name, String level) {
        Map<String, Object> body =
                new TreeMap<>(Map.of("name", name, "homeLocationId", shop.location, "skills", List.of("interior")));
        if (level != null) {
            body.put("experienceLevel", level);
        }
        return body;
    }

    /** When each person is done, and what it costs with him. */
    private Map<String, String> told(String time, String... more) {
        JsonNode slot = slot(time, more);
        Map<String, String> told = new TreeMap<>();
        slot.path("staff").forEach(person -> {
            JsonNode ends = person.has("endsAt") ? person.path("endsAt") : slot.path("endsAt");
            JsonNode price = person.has("price") ? person.path("price") : slot.path("priceFrom");
            told.put(
                    person.path("id").asText(),
                    ends.asText().substring(11, 16) + " " + price.path("amount").asText());
        });
        return told;
    }

    private JsonNode slot(String time, String... more) {
        String query = shop.query(TUESDAY, TUESDAY) + String.join("", more);
        for (JsonNode slot : Scheduling.body(get(query)).path("slots")) {
            if (slot.path("startsAt").asText().substring(11, 16).equals(time)) {
                return slot;
            }
        }
        return Scheduling.body(get(query)).path("no such start");
    }
}
