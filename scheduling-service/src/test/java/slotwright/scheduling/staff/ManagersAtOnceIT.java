package slotwright.scheduling.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.post;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import slotwright.platform.contract.SchedulingEvents.StaffDay;
import slotwright.platform.testing.Await;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;

/** Two who change the same person's times in the same moment: one wins, or each has what the other wrote. */
@QuarkusTest
class ManagersAtOnceIT {

    private static final int TIMES = 5;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @RepeatedTest(TIMES)
    void ofTwoWhoEditOneScheduleOneIsTooLate() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String person = Shop.person("Bob", location);
        String path = "staff/" + person + "/schedules/" + Shop.works(person, location, "08:00", "12:00");
        assertEquals(
                List.of(200, 412),
                statuses(
                        () -> put(path, "\"1\"", Shop.scheduleBody(TUESDAY, location, "08:00", "13:00")),
                        () -> put(path, "\"1\"", Shop.scheduleBody(TUESDAY, location, "09:00", "12:00"))));
    }

    @RepeatedTest(TIMES)
    void ofTwoOverlappingPeriodsOneIsMade() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String path = "staff/" + Shop.person("Bob", location) + "/schedules";
        Map<String, Object> first = Shop.scheduleBody(TUESDAY, location, "08:00", "12:00");
        first.put("effectiveTo", TUESDAY.plusDays(30).toString());
        assertEquals(
                List.of(201, 409),
                statuses(
                        () -> post(path, first),
                        () -> post(path, Shop.scheduleBody(TUESDAY.plusDays(30), location, "08:00", "12:00"))));
        assertEquals(1, get(path).then().extract().<List<?>>path("items").size());
    }

    @RepeatedTest(TIMES)
    void ofTwoOverridesOfOneDateOneIsMadeAndOfTwoEditsOneIsTooLate() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String path = "staff/" + Shop.person("Bob", location) + "/overrides";
        Supplier<Response> dayOff = () -> post(path, Map.of("date", TUESDAY.toString()));
        assertEquals(List.of(201, 409), statuses(dayOff, dayOff));
        String one = path + "/" + get(path).then().extract().path("items[0].id");
        Supplier<Response> move =
                () -> put(one, "\"1\"", Map.of("date", TUESDAY.plusDays(1).toString()));
        assertEquals(List.of(200, 412), statuses(move, move));
    }

    @RepeatedTest(TIMES)
    void anOverrideAndAScheduleBothStandInTheDays() {
        String location = Shop.location("Harbour", "Europe/Berlin");
        String person = Shop.person("Bob", location);
        assertEquals(
                List.of(201, 201),
                statuses(
                        () -> post(
                                "staff/" + person + "/schedules",
                                Shop.scheduleBody(TUESDAY, location, "08:00", "12:00")),
                        () -> post(
                                "staff/" + person + "/overrides",
                                Map.of(
                                        "date",
                                        TUESDAY.toString(),
                                        "spans",
                                        List.of(Map.of("from", "13:00", "to", "14:00"))))));
        PublishedDays days = new PublishedDays(person);
        Await.until("the override is in the days", () -> begins(days, 0).equals(List.of("13:00")));
        Await.until("the schedule is in the days", () -> begins(days, 1).equals(List.of("08:00")));
    }

    private static List<String> begins(PublishedDays days, int daysLater) {
        return days.all().stream()
                .map(event -> (StaffDay) event.data())
                .filter(day -> day.date().equals(TUESDAY.plusDays(daysLater)))
                .reduce((before, after) -> after)
                .stream()
                .flatMap(day -> day.spans().stream())
                .map(span -> span.from().atZone(BERLIN).toLocalTime().toString())
                .toList();
    }

    /** In their order, not that of the requests. */
    @SafeVarargs
    private static List<Integer> statuses(Supplier<Response>... requests) {
        CyclicBarrier together = new CyclicBarrier(requests.length);
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        for (Supplier<Response> request : requests) {
            sent.add(CompletableFuture.supplyAsync(() -> {
                meet(together);
                return request.get().statusCode();
            }));
        }
        return sent.stream()
                .map(each -> each.orTimeout(60, TimeUnit.SECONDS).join())
                .sorted()
                .toList();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
