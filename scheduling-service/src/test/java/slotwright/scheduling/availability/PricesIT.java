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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/** {@code priceFrom} says what the start costs, by all that makes prices differ: 120.00 where nothing does. */
@QuarkusTest
class PricesIT {

    private static final LocalDate HOLIDAY = TUESDAY.plusDays(1);
    private static final LocalDate SEASON = TUESDAY.plusDays(2);
    private static final LocalDate SATURDAY = TUESDAY.plusDays(4);

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        Prices prices = new Prices(
                null,
                null,
                null,
                new BigDecimal("1.2"),
                new BigDecimal("1.15"),
                new BigDecimal("1.5"),
                new Demand(
                        new BigDecimal("0.1"),
                        new BigDecimal("0.25"),
                        new BigDecimal("0.3"),
                        new BigDecimal("0.8"),
                        72),
                null,
                null,
                null);
        ServiceTerms terms = new ServiceTerms(null, null, prices, null, null, null, null, null, null);
        Shop.publish(Offered.service(shop.service, 2, 60, 0, 90, List.of(), terms));
        describe(Map.of());
        String path = "locations/" + shop.location + "/holidays";
        Map<String, Object> market = Map.of("date", HOLIDAY, "name", "Market", "closed", false);
        put(path, tag("locations/" + shop.location), Map.of("holidays", List.of(market)))
                .then()
                .statusCode(200);
        shop.startsOnTuesday();
        Await.until(
                "all has arrived",
                () -> price(TUESDAY, "16:00").equals("144.00")
                        && price(HOLIDAY, "09:00").equals("180.00"));
    }

    @Test
    void peakWeekendHolidayAndSeasonCount() {
        assertEquals("120.00", price(TUESDAY, "09:00"));
        assertEquals("144.00", price(TUESDAY, "16:00"));
        assertEquals("180.00", price(HOLIDAY, "09:00"));
        assertEquals("132.00", price(SEASON, "09:00"));
        assertEquals("138.00", price(SATURDAY, "09:00"));
    }

    @Test
    void theHolidayPremiumOfTheWindowCounts() {
        String path = "slot-configurations/"
                + get("slot-configurations?locationId=" + shop.location).path("items[0].id");
        Map<String, Object> window = Shop.windowBody(shop.location, "09:00", "17:00");
        window.put("seasonalRules", Map.of("holidayPremiumPercent", 80));
        put(path, tag(path), window).then().statusCode(200);
        Await.until("the premium", () -> price(HOLIDAY, "09:00").equals("216.00"));
        assertEquals("120.00", price(TUESDAY, "09:00"));
    }

    /** The location's own factor for the season comes on top; of the window's modifiers only one counts. */
    @Test
    void theWindowHasPricesOfItsOwnInTheSeasonAndAfterHours() {
        String path = "slot-configurations/"
                + get("slot-configurations?locationId=" + shop.location).path("items[0].id");
        Map<String, Object> window = Shop.windowBody(shop.location, "09:00", "17:00");
        window.put(
                "seasonalRules",
                Map.of(
                        "peakSeasonModifierPercent",
                        25,
                        "afterHours",
                        Map.of("from", "11:30", "priceModifierPercent", 50)));
        put(path, tag(path), window).then().statusCode(200);
        Await.until("the late hours", () -> price(TUESDAY, "12:00").equals("180.00"));
        assertEquals("120.00", price(TUESDAY, "11:00"));
        assertEquals("165.00", price(SEASON, "11:00"));
        assertEquals("198.00", price(SEASON, "12:00"));
        assertEquals(8, shop.startsOnTuesday().size());
    }

    @Test
    void aDayThatIsNearlyFullCostsMore() {
        for (int hour = 9; hour < 16; hour++) {
            Visit visit = new Visit(shop);
            visit.send(visit.booked(1, "%02d:00".formatted(hour), hour - 8));
        }
        Await.until(
                "seven of eight hours are taken", () -> shop.startsOnTuesday().equals(List.of("16:00")));
        assertEquals("180.00", price(TUESDAY, "16:00"));
        assertEquals("180.00", get(shop.query("/days", TUESDAY, TUESDAY)).path("days[0].priceFrom.amount"));
    }

    @Test
    void aFreeDayThatIsNearCostsLess() {
        LocalDate tomorrow = LocalDate.now(Clock.system(Shop.ZONE)).plusDays(1);
        boolean weekend = tomorrow.getDayOfWeek().getValue() > 5;
        assertEquals(weekend ? "124.20" : "108.00", price(tomorrow, "09:00"));
    }

    @Test
    void taxIsInThePrice() {
        describe(Map.of("taxRate", 0.1));
        Await.until("the tax", () -> price(TUESDAY, "09:00").equals("132.00"));
        describe(Map.of("taxRate", 0.1, "pricesIncludeTax", true));
        Await.until("no tax on top", () -> price(TUESDAY, "09:00").equals("120.00"));
    }

    @Test
    void anotherPriceIsAnotherAnswer() {
        String query = shop.query(TUESDAY, TUESDAY);
        String before = get(query).header("ETag");
        describe(Map.of("taxRate", 0.2));
        Await.until("the tax", () -> price(TUESDAY, "09:00").equals("144.00"));
        assertEquals(false, before.equals(get(query).header("ETag")));
    }

    private void describe(Map<String, Object> more) {
        Map<String, Object> body = Shop.locationBody("Harbour", Shop.ZONE.getId());
        body.put("peakHours", List.of(Map.of("weekday", 2, "from", "16:00", "to", "18:00")));
        String day = SEASON.toString().substring(5);
        body.put("seasons", List.of(Map.of("name", "Fair", "from", day, "to", day, "multiplier", 1.1)));
        body.putAll(more);
        String path = "locations/" + shop.location;
        put(path, tag(path), body).then().statusCode(200);
    }

    private String price(LocalDate date, String time) {
        for (var slot : Scheduling.body(shop.ask(date, date)).path("slots")) {
            if (slot.path("startsAt").asText().substring(11, 16).equals(time)) {
                return slot.at("/priceFrom/amount").asText();
            }
        }
        return "no such start";
    }
}
