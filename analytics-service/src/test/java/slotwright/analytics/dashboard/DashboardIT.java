package slotwright.analytics.dashboard;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import slotwright.analytics.Bookings;
import slotwright.analytics.Feed;
import slotwright.analytics.Locations;
import slotwright.platform.contract.Topics;
import slotwright.platform.money.Money;
import slotwright.platform.testing.Await;

/** The figures on the page, as whoever is logged in gets them. */
@QuarkusTest
class DashboardIT {

    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

    private final Feed feed = new Feed();

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void showsEachLocationOnItsOwnDate() {
        Locations kiritimati = open(Locations.in("Pacific/Kiritimati", "USD"));
        Locations newYork = open(Locations.in("America/New_York", "USD"));
        Locations pagoPago = open(Locations.in("Pacific/Pago_Pago", "USD"));
        for (Locations each : new Locations[] {kiritimati, newYork, pagoPago}) {
            for (int day = -3; day <= 3; day++) {
                feed.booking(Bookings.confirmed(each.id())
                        .on(FIRST_OF_DECEMBER.plusDays(day))
                        .of("interior", Money.of(10 * (day + 4) + ".00", "USD")));
            }
        }
        feed.untilBookingsAreCounted();

        String page = figures("");

        assertEquals("2026-12-02", dateOf(page, kiritimati));
        assertEquals("50.00", figure(page, kiritimati, "booked"));
        assertEquals("2026-12-01", dateOf(page, newYork));
        assertEquals("40.00", figure(page, newYork, "booked"));
        assertEquals("2026-11-30", dateOf(page, pagoPago));
        assertEquals("30.00", figure(page, pagoPago, "booked"));
    }

    @Test
    void showsTheFiguresOfTheDailyReport() {
        Locations location = open(Locations.in("America/New_York", "USD"));
        feed.booking(Bookings.confirmed(location.id()));
        feed.booking(Bookings.confirmed(location.id()).cancelled());
        feed.booking(Bookings.confirmed(location.id())
                .of("interior", Money.of("1120.00", "USD"))
                .completed());
        feed.untilBookingsAreCounted();

        String page = figures("");

        assertEquals("1", figure(page, location, "confirmed"));
        assertEquals("1", figure(page, location, "cancelled"));
        assertEquals("1", figure(page, location, "completed"));
        assertEquals("3", figure(page, location, "total"));
        assertEquals("1120.00", figure(page, location, "revenue"));
        assertEquals("1240.00", figure(page, location, "booked"));
        assertEquals("1", figure(page, location, "customers"));
        assertEquals("1", figure(page, location, "staff"));
    }

    @Test
    void showsAnotherDateOfOneLocation() {
        Locations here = open(Locations.in("Europe/Berlin", "EUR"));
        Locations elsewhere = open(Locations.in("Asia/Tokyo", "JPY"));
        LocalDate easter = LocalDate.of(2027, 3, 28);
        feed.booking(Bookings.confirmed(here.id()).on(easter));
        feed.untilBookingsAreCounted();

        String page = figures("?date=2027-03-28&locationId=" + here.id());

        assertEquals("2027-03-28", dateOf(page, here));
        assertEquals("1", figure(page, here, "confirmed"));
        assertFalse(page.contains(elsewhere.id().toString()));
    }

    @Test
    void forgetsAClosedLocationAndIsNotMisledByOldNews() {
        Locations location = open(Locations.in("Europe/Berlin", "EUR"));
        feed.event(Topics.RESOURCES, 0, location.closed().event());
        feed.event(Topics.RESOURCES, 0, location.event());
        open(Locations.in("Europe/Rome", "EUR"));

        assertFalse(figures("").contains(location.id().toString()));
    }

    private Locations open(Locations location) {
        feed.event(Topics.RESOURCES, 0, location.event());
        feed.flush();
        Await.until("the page shows " + location, () -> figures("")
                .contains(location.id().toString()));
        return location;
    }

    private static String figures(String query) {
        return given().get("/api/v1/analytics/dashboard" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String dateOf(String page, Locations location) {
        return found(page, "data-location-id=\"" + location.id() + "\" data-date=\"([^\"]+)\"");
    }

    private static String figure(String page, Locations location, String figure) {
        return found(
                page,
                "id=\"day-" + location.id() + "-[A-Z]{3}-" + figure + "\" data-figure=\"" + figure
                        + "\" data-value=\"([^\"]+)\"");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        return matcher.find() ? matcher.group(1) : "absent";
    }
}
