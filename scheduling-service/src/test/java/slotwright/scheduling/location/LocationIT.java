package slotwright.scheduling.location;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Facilities;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.contract.Season;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.Visit;

@QuarkusTest
class LocationIT {

    @Inject
    Sql sql;

    @Test
    void aLocationIsReadAsItWasWritten() {
        Map<String, Object> body = Shop.locationBody("Harbour 🙂", "America/St_Johns");
        body.put("peakHours", List.of(Map.of("weekday", 5, "from", "17:00", "to", "20:00")));
        body.put("weekendDays", List.of(7));
        Map<String, Object> winter = Map.of("name", "Winter", "from", "12-01", "to", "02-29", "multiplier", 1.15);
        body.put("seasons", List.of(winter));
        body.put("taxRate", 0.085);
        body.put("pricesIncludeTax", true);
        body.put("facilities", Map.of("indoor", false, "power", true, "widthFeet", 12.5));
        Response made = post("locations", body);

        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", notNullValue())
                .body("name", equalTo("Harbour 🙂"))
                .body("active", equalTo(true))
                .body("weekendDays", equalTo(List.of(7)))
                .body("peakHours[0].from", equalTo("17:00:00"))
                .body("seasons[0].from", equalTo("12-01"))
                .body("seasons[0].to", equalTo("02-29"))
                .body("seasons[0].multiplier", equalTo(1.15f))
                .body("taxRate", equalTo(0.085f))
                .body("pricesIncludeTax", equalTo(true))
                .body("facilities.indoor", equalTo(false))
                .body("facilities.power", equalTo(true))
                .body("facilities.water", nullValue())
                .body("facilities.widthFeet", equalTo(12.5f))
                .body("facilities.lengthFeet", nullValue())
                .body("facilities.level", nullValue());
        assertEquals(made.asString(), get("locations/" + made.path("id")).asString());
    }

    @Test
    void everyValueThatIsWrongIsNamed() {
        Map<String, Object> body = Shop.locationBody(" ", "Mars/Olympus");
        body.put("bays", -1);
        post("locations", body)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation-failed"))
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/bays"));
        post("locations", Shop.locationBody("Harbour", "Mars/Olympus"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/timeZone"));
        body.put("taxRate", 1.01);
        Map<String, Object> never = Map.of("name", "Never", "from", "02-30", "to", "--03-01", "multiplier", 0);
        body.put("seasons", List.of(never));
        body.put("facilities", Map.of("widthFeet", 0, "lengthFeet", 10000.5));
        List<String> wrong = post("locations", body).path("errors.pointer");
        assertTrue(
                wrong.containsAll(List.of(
                        "/taxRate",
                        "/seasons/0/from",
                        "/seasons/0/to",
                        "/seasons/0/multiplier",
                        "/bays",
                        "/facilities/widthFeet",
                        "/facilities/lengthFeet")),
                wrong.toString());
        Map<String, Object> unknown = Shop.locationBody("Harbour", "Europe/Berlin");
        unknown.put("colour", "blue");
        post("locations", unknown).then().statusCode(400).body("type", equalTo("/problems/unknown-field"));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String path = "locations/" + Shop.location("Harbour", "America/New_York");
        Map<String, Object> changed = Shop.locationBody("Harbour Two", "America/New_York");

        put(path, "\"9\"", changed).then().statusCode(412);
        given().contentType("application/json")
                .body("{\"name\":\"x\",\"timeZone\":\"UTC\",\"currency\":\"USD\"}")
                .put("/api/v1/" + path)
                .then()
                .statusCode(428);
        put(path, tag(path), changed).then().statusCode(200).header("ETag", equalTo("\"2\""));
        put("locations/00000000-0000-4000-8000-000000000000", "\"1\"", changed)
                .then()
                .statusCode(404);
    }

    @Test
    void otherServicesHearOfEachChange() {
        String id = Shop.location("Harbour", "America/New_York");
        String path = "locations/" + id;
        put(
                        path + "/holidays",
                        tag(path),
                        Map.of("holidays", List.of(Map.of("date", "2027-12-25", "name", "Christmas"))))
                .then()
                .statusCode(200)
                .body("holidays[0].closed", equalTo(true));

        List<Event<Resource>> heard = Await.value("both events", () -> heardOf(id), found -> found.size() == 2);
        assertEquals(List.of(1L, 2L), heard.stream().map(Event::version).toList());
        Location last = (Location) heard.get(1).data();
        assertEquals("Christmas", last.holidays().get(0).name());
        assertEquals(List.of(), last.seasons());
        Map<String, Object> body = Shop.locationBody("Harbour", "America/New_York");
        body.put("seasons", List.of(Map.of("name", "Late", "from", "12-20", "to", "01-06", "multiplier", 1.25)));
        body.put("taxRate", 0.19);
        body.put("facilities", Map.of("water", true, "lengthFeet", 24));
        put(path, tag(path), body).then().statusCode(200);
        Await.until("the seasons", () -> heardOf(id).size() == 3);
        Location priced = (Location) heardOf(id).get(2).data();
        assertEquals(
                List.of(new Season("Late", MonthDay.of(12, 20), MonthDay.of(1, 6), new BigDecimal("1.25"))),
                priced.seasons());
        assertEquals(new BigDecimal("0.19"), priced.taxRate());
        assertFalse(priced.pricesIncludeTax());
        assertEquals(new Facilities(null, null, true, null, new BigDecimal("24"), null), priced.facilities());
    }

    @Test
    void aLocationFromBeforeThereWerePricesAndFacilitiesHasNone() {
        String path = "locations/" + Shop.location("Harbour", "America/New_York");
        String id = path.substring("locations/".length());
        sql.write(tx -> tx.run("UPDATE location SET price_terms = NULL, facilities = NULL WHERE id = ?", id));
        get(path)
                .then()
                .statusCode(200)
                .body("seasons", hasSize(0))
                .body("taxRate", nullValue())
                .body("pricesIncludeTax", equalTo(false))
                .body("facilities.indoor", nullValue());
    }

    @Test
    void zoneAndCurrencyAreFixedWhileBookingsAreToCome() {
        Shop shop = Shop.open();
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "10:00", 1));
        shop.startsOnTuesday();
        String path = "locations/" + shop.location;
        String query = shop.query(Shop.TUESDAY, Shop.TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> get(query).statusCode() == 200);

        put(path, tag(path), Shop.locationBody("Harbour", "America/Chicago"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bookings-affected"))
                .body("bookings", hasSize(1))
                .body("bookings[0].bookingId", equalTo(visit.id().toString()));
        put(path, tag(path), Shop.locationBody("Renamed", "America/New_York"))
                .then()
                .statusCode(200);
    }

    @Test
    void aMoveToAnotherZoneMovesTheDaysOfThePeopleToo() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();
        String path = "locations/" + shop.location;

        put(path, tag(path), Shop.locationBody("Harbour", "America/Los_Angeles"))
                .then()
                .statusCode(200);
        Await.until("slots are told by the new clocks", () -> Scheduling.body(shop.ask(Shop.TUESDAY, Shop.TUESDAY))
                .at("/slots/0/startsAt")
                .asText()
                .startsWith(Shop.TUESDAY + "T09:00:00-0"));
        assertEquals(8, shop.startsOnTuesday().size());
        assertEquals(
                "America/Los_Angeles",
                Scheduling.body(shop.ask(Shop.TUESDAY, Shop.TUESDAY))
                        .path("timeZone")
                        .asText());
    }

    @Test
    void theListIsReadPageByPage() {
        HashSet<String> made = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            made.add(Shop.location("Harbour " + i, "Europe/Berlin"));
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Scheduling.body(get("locations?limit=2" + cursor));
            page.path("items").forEach(item -> found.add(item.path("id").asText()));
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        assertTrue(found.containsAll(made));
        assertEquals(found.size(), new HashSet<>(found).size());
        get("locations?cursor=forged").then().statusCode(400);
    }

    private static List<Event<Resource>> heardOf(String id) {
        return new TopicProbe()
                .records(Topics.RESOURCES.name()).stream()
                        .filter(each -> each.key().equals(id))
                        .map(each -> CloudEvents.as(CloudEvents.read(each.value()), Resource.class))
                        .toList();
    }
}
