package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Scheduling.get;
import static slotwright.scheduling.Scheduling.put;
import static slotwright.scheduling.Scheduling.tag;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** What a location says for services that leave it out changes its list; one test per key, of its name. */
@QuarkusTest
class DefaultsIT {

    private static final int HOURS_OF_A_YEAR = 8760;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void minAdvanceHours() {
        leavesOut("minAdvanceHours");
        says(Map.of("minAdvanceHours", HOURS_OF_A_YEAR));
        awaitStarts(0);
        says(Map.of("minAdvanceHours", 1));
        awaitStarts(8);
    }

    @Test
    void whatAServiceSaysItselfStays() {
        says(Map.of("minAdvanceHours", HOURS_OF_A_YEAR, "maxAdvanceDays", 1, "bufferMinutes", 240));
        Await.until("the location says so", () -> get("locations/" + shop.location)
                .path("defaults.bufferMinutes")
                .equals(240));
        leavesOut("lowDemandWithinHours");
        assertEquals(8, shop.startsOnTuesday().size());
    }

    /** Also of the search for the next starts, which ends with it. */
    @Test
    void maxAdvanceDays() {
        leavesOut("maxAdvanceDays");
        LocalDate today = LocalDate.now(Clock.system(Shop.ZONE));
        int days = (int) ChronoUnit.DAYS.between(today, TUESDAY);
        says(Map.of("maxAdvanceDays", days - 1));
        awaitStarts(0);
        String next =
                "availability/next?serviceId=" + shop.service + "&locationId=" + shop.location + "&from=" + TUESDAY;
        assertEquals(List.of(), get(next).path("slots"));
        says(Map.of("maxAdvanceDays", 200));
        awaitStarts(8);
        String far = "availability/next?serviceId=" + shop.service + "&locationId=" + shop.location + "&from="
                + today.plusDays(120);
        assertEquals(
                today.plusDays(120).toString(),
                get(far).<String>path("slots[0].startsAt").substring(0, 10));
    }

    @Test
    void bufferBeforeMinutes() {
        leavesOut("bufferBeforeMinutes");
        booked("13:00");
        says(Map.of("bufferBeforeMinutes", 45));
        awaitStarts(List.of("09:00", "10:00", "11:00", "12:00", "15:00", "16:00"));
    }

    @Test
    void bufferMinutes() {
        leavesOut("bufferMinutes");
        booked("13:00");
        says(Map.of("bufferMinutes", 45));
        awaitStarts(List.of("09:00", "10:00", "11:00", "14:00", "15:00", "16:00"));
    }

    /** A rule on the person hides no start: it is named. */
    @Test
    void maxBookingsPerCustomerPerDay() {
        Rules unlimited = new Rules(null, null, null, null, null, false, 24, null, 3, 24, null, 0, null, null);
        ServiceTerms terms = new ServiceTerms(null, null, null, null, null, unlimited, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), terms, "maxBookingsPerCustomerPerDay"));
        assertEquals(List.of(), shop.ask(TUESDAY, TUESDAY).path("conditions"));
        says(Map.of("maxBookingsPerCustomerPerDay", 2));
        Await.until("the limit is named", () -> List.of("customer-limit")
                .equals(shop.ask(TUESDAY, TUESDAY).path("conditions")));
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void lowDemandWithinHours() {
        Demand demand = new Demand(new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, 1);
        Prices prices = new Prices(null, null, null, null, null, null, demand, null, null, null);
        ServiceTerms terms = new ServiceTerms(null, null, prices, null, null, null, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), terms, "lowDemandWithinHours"));
        says(Map.of("lowDemandWithinHours", 1000));
        Await.until("it is cheap already", () -> "60.00".equals(firstPrice()));
        says(Map.of());
        Await.until("it is too early for that", () -> "120.00".equals(firstPrice()));
    }

    private String firstPrice() {
        return shop.ask(TUESDAY, TUESDAY).path("slots[0].priceFrom.amount");
    }

    private void leavesOut(String key) {
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), ServiceTerms.NONE, key));
    }

    private void says(Map<String, Object> defaults) {
        Map<String, Object> body = Shop.locationBody("Harbour Detailing", Shop.ZONE.getId());
        body.put("defaults", defaults);
        String path = "locations/" + shop.location;
        put(path, tag(path), body).then().statusCode(200);
    }

    private void booked(String time) {
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, time, 1));
        String query = shop.query(TUESDAY, TUESDAY) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until("the booking is known", () -> Scheduling.get(query).statusCode() == 200);
    }

    private void awaitStarts(int count) {
        Await.until(count + " starts", () -> shop.startsOnTuesday().size() == count);
    }

    private void awaitStarts(List<String> starts) {
        Await.value("the starts are left", shop::startsOnTuesday, starts::equals);
    }
}
