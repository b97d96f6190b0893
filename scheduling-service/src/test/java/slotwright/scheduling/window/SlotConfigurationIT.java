package slotwright.scheduling.window;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.testing.Await;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;

@QuarkusTest
class SlotConfigurationIT {

    @Inject
    Sql sql;

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
                .body("allowsWalkIns", equalTo(false))
                .body("seasonalRules.holidayPremiumPercent", equalTo(0))
                .body("demandRules", hasSize(0));
        assertEquals(
                made.asString(), get("slot-configurations/" + made.path("id")).asString());
    }

    @Test
    void wrongValuesAreNamed() {
        Map<String, Object> wrong = Shop.windowBody(location, "09:00", "17:00");
        wrong.put("weekdays", List.of(0, 8));
        wrong.put("priority", 11);
        wrong.put("seasonalRules", Map.of("holidayPremiumPercent", 1001));
        post("slot-configurations", wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/priority", "/seasonalRules/holidayPremiumPercent"));
        post("slot-configurations", Shop.windowBody(UUID.randomUUID().toString(), "09:00", "17:00"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/locationId"));
    }

    @Test
    void wrongSeasonalRulesAreNamed() {
        refuses("/seasonalRules/peakSeasonModifierPercent", Map.of("peakSeasonModifierPercent", -101));
        refuses("/seasonalRules/afterHours/priceModifierPercent", Map.of("afterHours", Map.of("from", "10:00")));
        for (String outside : List.of("08:59", "09:00", "17:00")) {
            Map<String, Object> late = Map.of("from", outside, "priceModifierPercent", 10);
            refuses("/seasonalRules/afterHours/from", Map.of("afterHours", late));
        }
        Map<String, Object> unknown = Shop.windowBody(location, "09:00", "17:00");
        unknown.put("seasonalRules", Map.of("beforeHours", 10));
        post("slot-configurations", unknown).then().statusCode(400).body("type", equalTo("/problems/unknown-field"));
        get("slot-configurations?locationId=" + location).then().body("items", hasSize(0));
    }

    @Test
    void wrongDemandRulesAreNamed() {
        Map<String, Object> busy = Map.of("aboveUtilisation", 0.8, "maxConcurrentBookings", 3);
        refuses("/demandRules/0", "demandRules", List.of(Map.of("maxConcurrentBookings", 3)));
        refuses(
                "/demandRules/1",
                "demandRules",
                List.of(busy, Map.of("aboveUtilisation", 0.8, "belowUtilisation", 0.9, "stepMinutes", 15)));
        refuses("/demandRules/0", "demandRules", List.of(Map.of("belowUtilisation", 0.3)));
        refuses(
                "/demandRules/0/aboveUtilisation",
                "demandRules",
                List.of(Map.of("aboveUtilisation", 1.1, "stepMinutes", 15)));
        refuses(
                "/demandRules/0/stepMinutes",
                "demandRules",
                List.of(Map.of("aboveUtilisation", 0.5, "stepMinutes", 0)));
        refuses("/demandRules", "demandRules", Collections.nCopies(11, busy));
        get("slot-configurations?locationId=" + location).then().body("items", hasSize(0));
    }

    private void refuses(String pointer, Map<String, Object> seasonalRules) {
        refuses(pointer, "seasonalRules", seasonalRules);
    }

    private void refuses(String pointer, String field, Object wrong) {
        Map<String, Object> body = Shop.windowBody(location, "09:00", "17:00");
        body.put(field, wrong);
        post("slot-configurations", body).then().statusCode(400).body("errors.pointer", hasItems(pointer));
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
    void thePremiumOfHolidaysIsInTheDays() {
        String path = "slot-configurations/" + Shop.window(location, "09:00", "17:00");
        LocalDate date = LocalDate.now(Clock.systemUTC()).plusDays(10);
        Await.until("the day", () -> premiums(date).equals(List.of(0)));
        Map<String, Object> body = Shop.windowBody(location, "09:00", "17:00");
        body.put("seasonalRules", Map.of("holidayPremiumPercent", 50));
        put(path, tag(path), body).then().statusCode(200).body("seasonalRules.holidayPremiumPercent", equalTo(50));
        Await.until("the day with the premium", () -> premiums(date).equals(List.of(0, 50)));
    }

    @Test
    void aWindowFromBeforeThereWereSeasonalAndDemandRulesHasNone() {
        String id = Shop.window(location, "09:00", "17:00");
        sql.write(tx -> tx.run(
                "UPDATE slot_configuration SET rules = JSON_REMOVE(rules, '$.seasonalRules', '$.demandRules') WHERE id = ?",
                id));
        get("slot-configurations/" + id)
                .then()
                .statusCode(200)
                .body("seasonalRules.holidayPremiumPercent", equalTo(0))
                .body("demandRules", hasSize(0));
    }

    /** Of the window in each day that was published for the date. */
    private List<Integer> premiums(LocalDate date) {
        return new PublishedDays(location)
                .all().stream()
                        .map(day -> (LocationDay) day.data())
                        .filter(day -> day.date().equals(date))
                        .filter(day -> !day.windows().isEmpty())
                        .map(day -> day.windows().get(0).holidayPremiumPercent())
                        .toList();
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
