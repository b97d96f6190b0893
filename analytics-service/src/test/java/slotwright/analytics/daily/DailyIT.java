package slotwright.analytics.daily;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.analytics.Bookings;
import slotwright.analytics.Feed;
import slotwright.analytics.Reports;
import slotwright.platform.money.Money;

@QuarkusTest
class DailyIT {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 28);

    private final UUID location = UUID.randomUUID();

    @Test
    void neverAddsCurrencies() {
        arrive(
                booking("interior", "120.00", "USD").completed(),
                booking("interior", "80.50", "USD"),
                booking("interior", "75.00", "EUR").completed(),
                booking("interior", "9000", "JPY"));

        JsonNode report = Reports.daily(DAY, DAY, location);

        assertEquals(3, report.path("days").size());
        assertEquals(4, report.at("/totals/total").asInt());
        assertEquals(2, report.at("/totals/bookings/completed").asInt());
        JsonNode euro = report.at("/totals/byCurrency/0");
        assertEquals("75.00", euro.at("/revenue/amount").asText());
        assertEquals("EUR", euro.at("/revenue/currency").asText());
        assertEquals(
                "9000", report.at("/totals/byCurrency/1/bookedValue/amount").asText());
        JsonNode dollar = report.at("/totals/byCurrency/2");
        assertEquals("120.00", dollar.at("/revenue/amount").asText());
        assertEquals("200.50", dollar.at("/bookedValue/amount").asText());
        assertEquals("100.25", dollar.at("/averageValue/amount").asText());
    }

    @Test
    void narrowsDownToACategoryAndToDates() {
        arrive(
                booking("interior", "10.00", "USD"),
                booking("exterior", "20.00", "USD"),
                booking("exterior", "40.00", "USD").on(DAY.plusDays(1)),
                booking("exterior", "80.00", "USD").on(DAY.plusDays(2)));

        JsonNode report =
                Reports.daily("from=" + DAY + "&to=" + DAY.plusDays(1) + "&category=exterior&locationId=" + location);

        assertEquals(
                List.of("20.00", "40.00"),
                report.path("days").findValues("bookedValue").stream()
                        .map(money -> money.path("amount").asText())
                        .toList());
        assertEquals(
                "60.00", report.at("/totals/byCurrency/0/bookedValue/amount").asText());
        assertEquals(1, report.at("/totals/uniqueCustomers").asInt());
    }

    @Test
    void hasNoDaysOnWhichNothingIsBooked() {
        JsonNode report = Reports.daily(DAY, DAY, location);

        assertEquals(0, report.path("days").size());
        assertEquals(0, report.at("/totals/total").asInt());
        assertEquals(0, report.at("/totals/byCurrency").size());
    }

    @Test
    void refusesWhatIsWrongByTheNamesOfTheParameters() {
        given().get("/api/v1/analytics/daily?from=2026-02-30&locationId=1%27--&category=%3Cb%3E")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.parameter", contains("from", "to", "locationId", "category"));
    }

    @Test
    void isDescribedForGeneratedClients() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("operationId: getDailyFigures"), containsString("operationId: showDashboard"));
    }

    private Bookings booking(String category, String amount, String currency) {
        return Bookings.confirmed(location).on(DAY).of(category, Money.of(amount, currency));
    }

    private static void arrive(Bookings... bookings) {
        try (Feed feed = new Feed()) {
            for (Bookings booking : bookings) {
                feed.booking(booking);
            }
            feed.untilBookingsAreCounted();
        }
    }
}
