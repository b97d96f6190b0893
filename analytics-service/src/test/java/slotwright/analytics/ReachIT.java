package slotwright.analytics;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.analytics.daily.ReportDays;
import slotwright.analytics.daily.model.DailyQuery;
import slotwright.analytics.daily.store.DailyFigureRepository;
import slotwright.analytics.dashboard.ShowDay;
import slotwright.analytics.dashboard.model.DayQuery;
import slotwright.analytics.dashboard.store.KnownLocationRepository;
import slotwright.platform.caller.Scope;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.Json;
import slotwright.platform.sql.Transactions;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.Tokens;

/** Who sees which locations' figures. */
@QuarkusTest
class ReachIT {

    private static final String DAILY = "/api/v1/analytics/daily?from=2026-12-01&to=2026-12-01";
    private static final String BOARD = "/api/v1/analytics/dashboard?date=2026-12-01";
    private static final UUID UNKNOWN = UUID.fromString("00000000-0000-4000-8000-000000000000");

    private final Feed feed = new Feed();
    private final Locations own = Locations.in("America/New_York", "USD");
    private final Locations other = Locations.in("America/Chicago", "USD");

    @Inject
    Transactions transactions;

    @Inject
    DailyFigureRepository figures;

    @Inject
    KnownLocationRepository locations;

    @Inject
    Clock clock;

    @BeforeEach
    void oneVisitHereAndTwoThere() {
        feed.event(Topics.RESOURCES, 0, own.event());
        feed.event(Topics.RESOURCES, 0, other.event());
        feed.booking(Bookings.confirmed(own.id()).by(Bookings.named("Ann"), List.of()));
        feed.booking(Bookings.confirmed(other.id()).by(Bookings.named("Bob"), List.of(Bookings.named("Carl"))));
        feed.booking(Bookings.confirmed(other.id()).by(Bookings.named("Dan"), List.of(Bookings.named("Carl"))));
        feed.untilBookingsAreCounted();
        Await.until("both locations are known", () -> {
            String board = given().get(BOARD).asString();
            return board.contains(own.id().toString())
                    && board.contains(other.id().toString());
        });
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void aManagersReportHasHisLocationsAloneInTheTotalsToo() {
        JsonNode report = Json.read(ask(manager(), DAILY).asString(), JsonNode.class);

        assertEquals(1, report.path("days").size());
        assertEquals(own.id().toString(), report.at("/days/0/locationId").asText());
        assertEquals(1, report.at("/totals/total").asInt());
        assertEquals(1, report.at("/totals/uniqueCustomers").asInt());
        assertEquals(0, report.at("/totals/staffUsed").asInt());
        assertEquals(
                "120.00", report.at("/totals/byCurrency/0/bookedValue/amount").asText());
    }

    @Test
    void aManagersBoardHasHisLocationsAloneInTheSumsToo() {
        String board = ask(manager(), BOARD).asString();

        assertTrue(board.contains(own.id().toString()));
        assertFalse(board.contains(other.id().toString()) || board.contains("Chicago"), board);
        assertTrue(board.contains("id=\"sum-total\" data-value=\"1\""), board);
        assertTrue(board.contains("id=\"sum-booked-USD\" data-value=\"120.00\""), board);
    }

    @Test
    void aForeignLocationAnswersLikeOneThatThereIsNot() {
        for (String path : List.of(DAILY, BOARD)) {
            assertEquals(
                    ask(manager(), path + "&locationId=" + UNKNOWN).asString(),
                    ask(manager(), path + "&locationId=" + other.id()).asString());
        }
    }

    @Test
    void whoManagesNothingSeesNothing() {
        String nobodys = Tokens.of("manager");
        assertEquals(
                0,
                Json.read(ask(nobodys, DAILY).asString(), JsonNode.class)
                        .path("days")
                        .size());
        assertTrue(ask(nobodys, BOARD).asString().contains("no-locations"));
    }

    @Test
    void administratorsAndAuditorsSeeAll() {
        for (String token : List.of(Tokens.of("admin"), Tokens.of("auditor"))) {
            String board = ask(token, BOARD).asString();
            assertTrue(board.contains(own.id().toString())
                    && board.contains(other.id().toString()));
            assertEquals(
                    2,
                    Json.read(ask(token, DAILY + "&locationId=" + other.id()).asString(), JsonNode.class)
                            .at("/totals/total")
                            .asInt());
        }
    }

    /** Proof that the scope in the statements is what keeps other locations out: without it they are in. */
    @Test
    void withoutTheScopeForeignFiguresAreTold() {
        Scope scope = new Scope(false, Set.of(own.id()), null, null);
        DailyQuery query = new DailyQuery(Bookings.TUESDAY, Bookings.TUESDAY, other.id(), null);
        ReportDays unscoped = new ReportDays(transactions, new WithoutScope.Figures());
        ShowDay board = new ShowDay(transactions, new WithoutScope.KnownLocations(), new WithoutScope.Figures(), clock);

        Duration limit = Duration.ofMinutes(1);
        assertEquals(
                2,
                unscoped.report(scope, query)
                        .await()
                        .atMost(limit)
                        .sums()
                        .bookings()
                        .total());
        assertEquals(
                0,
                new ReportDays(transactions, figures)
                        .report(scope, query)
                        .await()
                        .atMost(limit)
                        .sums()
                        .bookings()
                        .total());
        DayQuery day = new DayQuery(Bookings.TUESDAY, other.id());
        assertEquals(1, board.show(scope, day).await().atMost(limit).lines().size());
        assertEquals(
                0,
                new ShowDay(transactions, locations, figures, clock)
                        .show(scope, day)
                        .await()
                        .atMost(limit)
                        .lines()
                        .size());
    }

    private String manager() {
        return Tokens.of("manager", own.id());
    }

    private static Response ask(String token, String path) {
        return bearer(token).get(path).then().statusCode(200).extract().response();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", Tokens.bearer(token));
    }
}
