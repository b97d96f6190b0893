package slotwright.scheduling.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.delete;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.testing.Await;
import slotwright.scheduling.PublishedDays;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Sql;
import slotwright.scheduling.Visit;

/** Nights over the shop: it is open eight hours for two at a time, and becomes roomier where it is busy. */
@QuarkusTest
class DemandNightIT {

    private static final Map<String, Object> QUIET =
            Map.of("belowUtilisation", 0.05, "stepMinutes", 30, "withinDays", 40);
    private static final Map<String, Object> BUSY =
            Map.of("aboveUtilisation", 0.3, "stepMinutes", 15, "maxConcurrentBookings", 5);

    @Inject
    EvaluateDemand evaluate;

    @Inject
    DemandNight job;

    @Inject
    Sql sql;

    private Shop shop;
    private String path;
    private int load;

    @BeforeEach
    void open() {
        shop = Shop.open();
        shop.startsOnTuesday();
        path = "slot-configurations/"
                + get("slot-configurations?locationId=" + shop.location).path("items[0].id");
    }

    @Test
    void aDateWithoutBookingsGetsTheGridOfTheRule() {
        rules(BUSY, QUIET);
        night();
        assertEquals("30 2", tuesday());
        assertEquals("60 2", on(TUESDAY.plusDays(100)));
        Await.until("the starts", () -> shop.startsOnTuesday().size() == 15);
    }

    @Test
    void aBusyDateGetsRoomButKeepsItsGrid() {
        rules(BUSY, QUIET);
        book("09:00", "10:00", "11:00", "12:00", "13:00");
        night();
        assertEquals("60 5", tuesday());
        assertEquals("30 2", on(TUESDAY.plusDays(1)));
    }

    @Test
    void untilTheNextNightNothingMoves() {
        rules(BUSY, QUIET);
        night();
        long days = rows("resource_day", "resource_id", "SUM(day_version)");
        book("09:00", "10:00", "11:00", "12:00", "13:00");
        again();
        assertEquals("30 2", tuesday());
        assertEquals(days, rows("resource_day", "resource_id", "SUM(day_version)"));
        rules();
        assertEquals("30 2", tuesday(), "a change of the rules waits for the night too");

        night();
        assertEquals("30 2", tuesday(), "visits stand on this grid");
        assertEquals("60 2", on(TUESDAY.plusDays(1)));
        assertEquals(1, rows("window_demand", "location_id", "COUNT(*)"));
    }

    @Test
    void whatTheBusinessChangesByHandStaysBesideWhatTheNightDecided() {
        rules(QUIET);
        night();
        Map<String, Object> body = Shop.windowBody(shop.location, "10:00", "12:00");
        body.put("demandRules", List.of(QUIET));
        put(path, tag(path), body).then().statusCode(200);
        Await.until("shorter, on the grid of the night", () -> shop.startsOnTuesday()
                .equals(List.of("10:00", "10:30", "11:00")));
        delete(path, tag(path)).then().statusCode(204);
        assertEquals(0, rows("window_demand", "location_id", "COUNT(*)"));
    }

    @Test
    void theJobFindsEveryLocation() {
        rules(QUIET);
        forgetTheNight();
        Await.until("its night", () -> {
            Sql.now(job.run());
            return tuesday().equals("30 2");
        });
    }

    private void rules(Object... rules) {
        Map<String, Object> body = Shop.windowBody(shop.location, "09:00", "17:00");
        body.put("demandRules", List.of(rules));
        put(path, tag(path), body).then().statusCode(200);
    }

    /** Each by somebody else, since Alice alone could not do them side by side. */
    private void book(String... starts) {
        for (String start : starts) {
            for (int i = 0; i < 2; i++) {
                Visit visit = new Visit(shop.location, UUID.randomUUID().toString(), Shop.ZONE);
                visit.send(visit.booked(1, start, ++load));
            }
        }
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, load);
        Await.until("the bookings are known", () -> get(query).statusCode() == 200);
    }

    /** Whether there was one on this date already or not. */
    private void night() {
        forgetTheNight();
        again();
        assertEquals(1, rows("window_demand_night", "location_id", "COUNT(*)"));
    }

    private void forgetTheNight() {
        sql.write(tx -> tx.run("DELETE FROM window_demand_night WHERE location_id = ?", shop.location));
    }

    private void again() {
        sql.write(tx -> evaluate.of(tx, UUID.fromString(shop.location)));
    }

    private long rows(String table, String column, String what) {
        return sql.number("SELECT " + what + " FROM " + table + " WHERE " + column + " = ?", shop.location);
    }

    private String tuesday() {
        return on(TUESDAY);
    }

    /** Step and capacity, as the newest day that was published says. */
    private String on(LocalDate date) {
        long version = sql.number("SELECT day_version FROM resource_day WHERE day_key = ?", shop.location + "/" + date);
        Window window = Await.value(
                        "the day in its newest version",
                        () -> (LocationDay) PublishedDays.newest(new PublishedDays(shop.location).all(), date),
                        day -> day.dayVersion() == version)
                .windows()
                .get(0);
        return window.stepMinutes() + " " + window.capacity();
    }
}
