package slotwright.scheduling.absence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Shop;

/** Absences of everybody at a place, and of what a place does not offer. */
@QuarkusTest
class AbsenceOfManyIT {

    private static final List<String> WITHOUT_TWO_HOURS = List.of("09:00", "10:00", "13:00", "14:00", "15:00", "16:00");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @Test
    void everybodyIsAwayWhoJoinsLaterToo() {
        String id = made(post("absences", absence(Map.of("scope", "all_staff"))));
        Await.until("Alice is away", () -> shop.startsOnTuesday().equals(WITHOUT_TWO_HOURS));

        String bob = Shop.person("Bob Brook", shop.location);
        Shop.works(bob, shop.location, "11:00", "13:00");

        assertEquals(WITHOUT_TWO_HOURS, shop.startsOnTuesday());
        delete("absences/" + id, "\"1\"").then().statusCode(204);
        Await.until("they are back", () -> shop.startsOnTuesday().size() == 8);
    }

    @Test
    void aPlaceClosesForSomeCategories() {
        String category = "interior";
        made(post("absences", absence(Map.of("scope", "category", "categories", List.of("somewhat-else")))));
        assertEquals(8, shop.startsOnTuesday().size());

        String id = made(post("absences", absence(Map.of("scope", "category", "categories", List.of(category)))));

        Await.until("no interiors for two hours", () -> shop.startsOnTuesday().equals(WITHOUT_TWO_HOURS));
        get("absences/" + id).then().body("categories", equalTo(List.of(category)));
    }

    @Test
    void severalWholeDaysAreOneAbsence() {
        made(post(
                "absences",
                Map.of(
                        "scope",
                        "location",
                        "locationId",
                        shop.location,
                        "date",
                        TUESDAY.minusDays(1),
                        "lastDate",
                        TUESDAY,
                        "allDay",
                        true,
                        "reason",
                        "weather",
                        "amends",
                        Map.of("allowsRescheduling", false, "compensation", "A tenth off the next visit"))));

        Await.until("closed", () -> shop.startsOnTuesday().isEmpty());
        get("absences?locationId=" + shop.location)
                .then()
                .body("items[0].to", equalTo(TUESDAY.plusDays(1) + "T00:00:00"))
                .body("items[0].amends.allowsRescheduling", equalTo(false))
                .body("items[0].amends.compensation", equalTo("A tenth off the next visit"));
    }

    @Test
    void whatBelongsToAnotherScopeIsRefused() {
        Map<String, Object> body = absence(Map.of("scope", "category", "staffIds", List.of(shop.alice)));
        post("absences", body).then().statusCode(400).body("errors.pointer", hasItems("/staffIds", "/categories"));
        body = absence(Map.of("scope", "all_staff"));
        body.remove("locationId");
        body.put("lastDate", TUESDAY.toString());
        post("absences", body).then().statusCode(400).body("errors.pointer", hasItems("/locationId", "/lastDate"));
    }

    private Map<String, Object> absence(Map<String, Object> whose) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "locationId",
                shop.location,
                "from",
                TUESDAY + "T11:00",
                "to",
                TUESDAY + "T13:00",
                "reason",
                "training"));
        body.putAll(whose);
        return body;
    }
}
