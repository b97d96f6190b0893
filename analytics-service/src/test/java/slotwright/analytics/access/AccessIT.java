package slotwright.analytics.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.analytics.Bookings;
import slotwright.analytics.Feed;
import slotwright.analytics.Locations;
import slotwright.platform.contract.Topics;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;
import slotwright.platform.testing.access.AccessMatrix;
import slotwright.platform.testing.access.Attempt;
import slotwright.platform.testing.access.Who;

/** Who may do what: each cell of the table is tried, about a location where staff and managers work and another. */
@QuarkusTest
class AccessIT {

    private UUID home;
    private UUID away;

    @BeforeEach
    void twoLocations() {
        home = known();
        away = known();
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        AccessMatrix matrix = AccessMatrix.of("/access.txt", this::token);
        matrix.ask("getDailyFigures", (who, own) -> Attempt.about(location(own))
                .query("from", Bookings.TUESDAY)
                .query("to", Bookings.TUESDAY)
                .lists());
        matrix.ask("getDashboardFigures", (who, own) -> Attempt.about(location(own))
                .query("date", Bookings.TUESDAY)
                .lists());
        matrix.ask("showDashboard", (who, own) -> Attempt.aboutNothing()
                .shows(answer -> answer.contentType().startsWith("text/html")));

        assertEquals(List.of(), matrix.faults());
    }

    private String token(Who who) {
        return who.isOfSomeLocations() ? Tokens.of("access", who.role(), home) : Tokens.of("access", who.role());
    }

    private String location(boolean own) {
        return (own ? home : away).toString();
    }

    /** Somewhere with a booking. */
    private static UUID known() {
        Locations location = Locations.in("Europe/Rome", "EUR");
        try (Feed feed = new Feed()) {
            feed.event(Topics.RESOURCES, 0, location.event());
            feed.booking(Bookings.confirmed(location.id()));
            feed.untilBookingsAreCounted();
        }
        Await.until("the dashboard shows " + location, () -> given().get("/api/v1/analytics/dashboard")
                .asString()
                .contains(location.id().toString()));
        return location.id();
    }
}
