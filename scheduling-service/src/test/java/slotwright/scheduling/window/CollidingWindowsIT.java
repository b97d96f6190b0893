package slotwright.scheduling.window;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.scheduling.Shop;

/** Windows overlap only where one of them comes first. */
@QuarkusTest
class CollidingWindowsIT {

    private String location;

    @BeforeEach
    void open() {
        location = Shop.location("Harbour", "Europe/Berlin");
    }

    @Test
    void aWindowThatMeetsOthersOfItsPriorityIsRefusedAndTheyAreNamed() {
        String morning = Shop.window(location, "08:00", "12:00");
        String night = Shop.window(location, "22:00", "06:00");
        Map<String, Object> body = Shop.windowBody(location, "05:00", "09:00");

        post("slot-configurations", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"))
                .body("slotConfigurations", containsInAnyOrder(morning, night));
        body.put("priority", 2);
        made(post("slot-configurations", body));
        made(post("slot-configurations", Shop.windowBody(location, "06:00", "08:00")));
        made(post("slot-configurations", Shop.windowBody(Shop.location("Second", "UTC"), "05:00", "09:00")));
    }

    @Test
    void aChangedWindowMeetsOthersButNotItself() {
        String first = Shop.window(location, "08:00", "12:00");
        String path = "slot-configurations/" + Shop.window(location, "12:00", "16:00");

        put(path, tag(path), Shop.windowBody(location, "11:00", "16:00"))
                .then()
                .statusCode(409)
                .body("slotConfigurations", equalTo(List.of(first)));
        get(path).then().body("from", equalTo("12:00:00")).header("ETag", equalTo("\"1\""));
        put(path, tag(path), Shop.windowBody(location, "13:00", "17:00")).then().statusCode(200);
    }

    @Test
    void ofTwoManagersWhoOpenTheSameTimeAtOnceOneIsRefused() {
        assertEquals(
                List.of(201, 409),
                atOnce(
                        () -> post("slot-configurations", Shop.windowBody(location, "08:00", "12:00")),
                        () -> post("slot-configurations", Shop.windowBody(location, "11:00", "15:00"))));
        get("slot-configurations?locationId=" + location).then().body("items", hasSize(1));
    }

    @Test
    void ofTwoManagersWhoMoveTwoWindowsIntoEachOtherOneIsRefused() {
        String early = "slot-configurations/" + Shop.window(location, "08:00", "10:00");
        String late = "slot-configurations/" + Shop.window(location, "14:00", "16:00");
        assertEquals(
                List.of(200, 409),
                atOnce(
                        () -> put(early, "\"1\"", Shop.windowBody(location, "08:00", "13:00")),
                        () -> put(late, "\"1\"", Shop.windowBody(location, "12:00", "16:00"))));
    }

    @Test
    void ofTwoManagersWhoChangeOneWindowAtOnceOneIsTooLate() {
        String path = "slot-configurations/" + Shop.window(location, "08:00", "10:00");
        assertEquals(
                List.of(200, 412),
                atOnce(
                        () -> put(path, "\"1\"", Shop.windowBody(location, "08:00", "11:00")),
                        () -> put(path, "\"1\"", Shop.windowBody(location, "08:00", "12:00"))));
    }

    /** The statuses, the lower first. */
    private static List<Integer> atOnce(Supplier<Response> one, Supplier<Response> other) {
        return Stream.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other)).toList().stream()
                .map(each -> each.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                .sorted()
                .toList();
    }
}
