package slotwright.scheduling.window;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Shop;

@QuarkusTest
class SlotConfigurationIT {

    private String location;

    @BeforeEach
    void open() {
        location = Shop.location("Harbour", "Europe/Berlin");
    }

    @Test
    void whatIsNotSaidHasTheDocumentedValue() {
        Map<String, Object> least =
                Map.of("locationId", location, "weekdays", List.of(1), "from", "22:00", "to", "02:00");
        Response made = post("slot-configurations", least);

        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("slotMinutes", equalTo(60))
                .body("stepMinutes", equalTo(60))
                .body("bufferBeforeMinutes", equalTo(0))
                .body("bufferMinutes", equalTo(15))
                .body("maxConcurrentBookings", equalTo(1))
                .body("maxStaffRequired", equalTo(1))
                .body("priceModifierPercent", equalTo(0))
                .body("priority", equalTo(1))
                .body("minAdvanceHours", equalTo(0))
                .body("allowedStaff", hasSize(0))
                .body("allowsWalkIns", equalTo(false));
        assertEquals(
                made.asString(), get("slot-configurations/" + made.path("id")).asString());
    }

    @Test
    void wrongValuesAreNamed() {
        Map<String, Object> wrong = Shop.windowBody(location, "09:00", "17:00");
        wrong.put("weekdays", List.of(0, 8));
        wrong.put("priority", 11);
        post("slot-configurations", wrong).then().statusCode(400).body("errors.pointer", hasItem("/priority"));
        post("slot-configurations", Shop.windowBody(UUID.randomUUID().toString(), "09:00", "17:00"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/locationId"));
    }

    @Test
    void aWindowIsChangedAndRemovedWithItsVersion() {
        Map<String, Object> body = Shop.windowBody(location, "09:00", "17:00");
        String path = "slot-configurations/" + made(post("slot-configurations", body));
        body.put("stepMinutes", 15);

        put(path, "\"2\"", body).then().statusCode(412);
        put(path, tag(path), body).then().statusCode(200).body("stepMinutes", equalTo(15));
        body.put("locationId", Shop.location("Elsewhere", "Europe/Berlin"));
        put(path, tag(path), body).then().statusCode(400).body("errors[0].pointer", equalTo("/locationId"));
        delete(path, "\"1\"").then().statusCode(412);
        delete(path, tag(path)).then().statusCode(204);
        get(path).then().statusCode(404);
        get("slot-configurations?locationId=" + location).then().body("items", hasSize(0));
    }

    @Test
    void theStepMakesTheGrid() {
        Shop shop = Shop.open();
        assertEquals(8, shop.startsOnTuesday().size());
        String path = "slot-configurations/"
                + get("slot-configurations?locationId=" + shop.location).path("items[0].id");
        Map<String, Object> finer = Shop.windowBody(shop.location, "09:00", "11:00");
        finer.put("stepMinutes", 30);

        put(path, tag(path), finer).then().statusCode(200);
        Await.until("the grid is finer", () -> shop.startsOnTuesday().equals(List.of("09:00", "09:30", "10:00")));
    }
}
