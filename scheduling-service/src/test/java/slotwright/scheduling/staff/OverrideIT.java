package slotwright.scheduling.staff;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.testing.Await;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

/** Other hours than the week says, on one date. */
@QuarkusTest
class OverrideIT {

    /** Those of a new person, and all again with the first schedule. */
    private static final int BEFORE = 2 * 436;

    @Test
    void publishesExactlyTheDayThatItChanges() {
        Shop shop = Shop.open();
        PublishedDays days = new PublishedDays(shop.alice);
        days.exactly(BEFORE);
        String path = "staff/" + shop.alice + "/overrides";
        Map<String, Object> late = override(TUESDAY, span("12:00", "16:00"));
        String id = made(post(path, late));
        assertEquals(
                1,
                ((StaffDay) PublishedDays.newest(days.exactly(BEFORE + 1), TUESDAY))
                        .spans()
                        .size());
        Await.until(
                "Alice comes late", () -> shop.startsOnTuesday().equals(List.of("12:00", "13:00", "14:00", "15:00")));

        put(path + "/" + id, "\"1\"", override(TUESDAY)).then().statusCode(200).header("ETag", equalTo("\"2\""));
        days.exactly(BEFORE + 2);
        Await.until("Alice has a day off", () -> shop.startsOnTuesday().isEmpty());
        delete(path + "/" + id, "\"2\"").then().statusCode(204);
        days.exactly(BEFORE + 3);
        Await.until("Alice works as ever", () -> shop.startsOnTuesday().size() == 8);
    }

    @Test
    void aNightShiftPublishesTheDaysThatItReallyChanges() {
        Shop shop = Shop.open();
        PublishedDays days = new PublishedDays(shop.alice);
        days.exactly(BEFORE);
        String path = "staff/" + shop.alice + "/overrides";
        made(post(path, override(TUESDAY, span("22:00", "06:00"))));
        List<Event<ResourceDay>> both = days.exactly(BEFORE + 2);
        StaffDay wednesday = (StaffDay) PublishedDays.newest(both, TUESDAY.plusDays(1));
        assertEquals(2, wednesday.spans().size(), "the end of the night and the usual day");
        assertEquals(TUESDAY, wednesday.spans().get(0).shiftDate());
        made(post(path, override(TUESDAY.plusDays(7), span("20:00", "00:00"))));
        days.exactly(BEFORE + 3);
        made(post(path, override(TUESDAY.plusDays(14), span("09:00", "17:00"))));
        days.exactly(BEFORE + 3);
    }

    @Test
    void isAtAnotherLocationForADay() {
        Shop shop = Shop.open();
        String second = Shop.location("Second", Shop.ZONE.getId());
        Shop.window(second, "09:00", "17:00");
        assertEquals(8, shop.startsOnTuesday().size());
        Map<String, Object> there = new TreeMap<>(span("09:00", "12:00"));
        there.put("locationId", second);
        made(post("staff/" + shop.alice + "/overrides", override(TUESDAY, there)));
        Await.until("Alice is away", () -> shop.startsOnTuesday().isEmpty());
        String elsewhere = shop.query(TUESDAY, TUESDAY).replace(shop.location, second);
        Await.until("Alice is there", () -> Shop.starts(get(elsewhere)).equals(List.of("09:00", "10:00", "11:00")));
    }

    @Test
    void isReadListedAndChangedLikeAnythingElse() {
        String path = "staff/" + Shop.person("Bob", Shop.location("Harbour", "Europe/Berlin")) + "/overrides";
        for (int day = 2; day >= 0; day--) {
            made(post(path, override(TUESDAY.plusDays(day))));
        }
        String cursor = get(path + "?limit=2")
                .then()
                .statusCode(200)
                .body(
                        "items.date",
                        contains(TUESDAY.toString(), TUESDAY.plusDays(1).toString()))
                .extract()
                .path("nextCursor");
        get(path + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.date", contains(TUESDAY.plusDays(2).toString()))
                .body("nextCursor", nullValue());
        String last = get(path + "?from=" + TUESDAY.plusDays(2))
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id");
        assertEquals("\"1\"", tag(path + "/" + last));
        put(path + "/" + last, "\"7\"", override(TUESDAY)).then().statusCode(412);
        put(path + "/" + last, "\"1\"", override(TUESDAY))
                .then()
                .statusCode(409)
                .body("type", endsWith("/duplicate"));
        post(path, override(TUESDAY)).then().statusCode(409).body("type", endsWith("/duplicate"));
        put(path + "/" + last, "\"1\"", override(TUESDAY.plusDays(3))).then().statusCode(200);
        delete(path + "/" + last, "\"1\"").then().statusCode(412);
        get(path + "?cursor=forged").then().statusCode(400);
    }

    @Test
    void saysWhatIsWrong() {
        Shop shop = Shop.open();
        String path = "staff/" + shop.alice + "/overrides";
        Map<String, Object> body = override(TUESDAY, span("09:00", "17:00"), span("16:00", "20:00"));
        body.put("breaks", List.of(span("12:00", "13:00"), span("12:30", "13:30"), span("20:00", "20:15")));
        post(path, body)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/spans/1", "/breaks/1", "/breaks/2"));
        Map<String, Object> nowhere = new TreeMap<>(span("09:00", "10:00"));
        nowhere.put("locationId", "00000000-0000-4000-8000-000000000000");
        post(path, override(TUESDAY, nowhere))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/spans/0/locationId"));
        Map<String, Object> why = override(TUESDAY);
        why.put("reason", "because");
        post(path, why).then().statusCode(400).body("errors.pointer", contains("/reason"));
        made(post(path, override(TUESDAY, span("22:00", "09:00"))));
        post(path, override(TUESDAY.plusDays(1), span("08:00", "12:00")))
                .then()
                .statusCode(409)
                .body("dates", contains(TUESDAY.toString(), TUESDAY.plusDays(1).toString()));
        get(path).then().body("items.size()", equalTo(1));
    }

    @SafeVarargs
    private static Map<String, Object> override(LocalDate date, Map<String, Object>... spans) {
        return new TreeMap<>(Map.of("date", date.toString(), "spans", List.of(spans)));
    }

    private static Map<String, Object> span(String from, String to) {
        return Map.of("from", from, "to", to);
    }
}
