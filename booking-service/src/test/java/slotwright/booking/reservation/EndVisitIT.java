package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.BookingEvents.Status;
import slotwright.platform.contract.Event;

/** Visits that are entered afterwards, that take place, and to which nobody comes. */
@QuarkusTest
class EndVisitIT {

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    @Inject
    Sql sql;

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    @Test
    void theBackOfficeEntersAVisitAfterwardsWhichThenTookPlace() {
        Shop shop = Shop.openOn(announcer, -10, 1);
        Http.Answer made = enter(shop, "back_office", "notice");
        assertEquals(201, made.status(), made.response().body());
        assertEquals(List.of("cancel", "reschedule", "complete", "no-show"), actions(made));
        assertEquals(made.body(), Http.get(path(made)).body());
        Http.Answer done = end(made, "complete");
        assertEquals(200, done.status(), done.response().body());
        assertEquals("completed", done.body().path("status").asText());
        assertEquals("\"2\"", done.header("ETag"));
        assertEquals(List.of(), actions(done));
        assertTrue(done.body().hasNonNull("completedAt"));
        assertEquals(made.body().path("confirmedAt"), done.body().path("confirmedAt"));
        assertEquals(done.body(), Http.get(path(made)).body());
        Event<BookingState> event = BookingEvents.await(shop.location, 2).get(1);
        assertEquals("booking.completed.v1", event.type());
        assertEquals(Status.COMPLETED, event.data().status());
        assertEquals(2, event.data().touched().get(0).loadVersion());
        assertEquals(2, event.data().allocations().size(), "what is over keeps its time");
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM " + auditSchema + ".audit_entry WHERE entity_id = ? AND action = ?",
                        made.body().path("id").asText(),
                        "booking.completed"));
        assertEquals("slot-taken", enter(shop, "back_office", "notice").slug(), "decided like any other");
    }

    @Test
    void nobodyElseEntersAVisitAfterwards() {
        Shop shop = Shop.openOn(announcer, -10, 1);
        assertInPast(enter(shop, "web", "notice"));
        assertInPast(enter(shop, "back_office", "grid"));
        assertInPast(enter(shop, "back_office"));
        assertInPast(enter(Shop.openOn(announcer, -33, 1), "back_office", "notice"));
    }

    @Test
    void aVisitThatEndsEarlyGivesTheRestOfItsTimeBack() {
        Shop shop = Shop.openOn(announcer, 0, 1);
        Http.Answer made = begun(shop, 10);
        assertEquals(List.of("cancel", "reschedule", "complete"), actions(made));
        assertEquals("slot-taken", begun(shop, -5).slug());
        Http.Answer done = end(made, "complete");
        assertEquals(200, done.status(), done.response().body());
        Instant at = Instant.parse(done.body().path("completedAt").asText());
        BookingState state = BookingEvents.await(shop.location, 2).get(1).data();
        assertTrue(state.allocations().stream()
                .allMatch(one -> one.to().equals(at) && one.workTo().equals(at)));
        assertEquals(made.body().path("endsAt"), done.body().path("endsAt"));
        assertEquals(201, begun(shop, -5).status());
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void nobodyCame() {
        Shop shop = Shop.openOn(announcer, 0, 1);
        Http.Answer made = begun(shop, 20);
        Http.Answer missed = end(made, "no-show");
        assertEquals(200, missed.status(), missed.response().body());
        assertEquals("no_show", missed.body().path("status").asText());
        assertTrue(missed.body().hasNonNull("noShowAt"));
        assertEquals(List.of(), actions(missed));
        assertEquals(missed.body(), Http.get(path(made)).body());
        Event<BookingState> event = BookingEvents.await(shop.location, 2).get(1);
        assertEquals("booking.no-show-recorded.v1", event.type());
        assertEquals(Status.NO_SHOW, event.data().status());
        String list = Requests.BOOKINGS + "?locationId=" + shop.location + "&status=no_show";
        assertEquals(missed.body(), Http.get(list).body().at("/items/0"));
        assertEquals("illegal-transition", end(missed, "complete").slug());
        assertEquals("illegal-transition", end(missed, "cancel").slug());
    }

    @Test
    void saysFromWhenOnAnEndingIsPossible() {
        Shop shop = Shop.openOn(announcer, 0, 1);
        Http.Answer late = begun(shop, 5);
        Http.Answer early = end(late, "no-show");
        assertEquals("illegal-transition", early.slug());
        assertEquals(
                List.of("cancel", "reschedule", "complete"), texts(early.body().path("allowed")));
        assertEquals(
                start(late).plus(Duration.ofMinutes(15)),
                Instant.parse(early.body().path("firstPossible").asText()));
        Http.Answer ahead = Requests.book(Shop.open(announcer, 1), 10, 0);
        assertEquals(List.of("cancel", "reschedule"), actions(ahead));
        Http.Answer refused = end(ahead, "complete");
        assertEquals("illegal-transition", refused.slug());
        assertEquals(
                start(ahead), Instant.parse(refused.body().path("firstPossible").asText()));
    }

    @Test
    void anEndingNeedsTheVersionThatItBuildsOnAndIsAnsweredOncePerKey() {
        Shop shop = Shop.openOn(announcer, -10, 1);
        Http.Answer made = enter(shop, "back_office", "notice");
        assertEquals(
                "precondition-required",
                Http.post(path(made) + "/complete", Map.of(), Map.of()).slug());
        assertEquals(
                "stale-version",
                Http.post(path(made) + "/complete", null, Map.of("If-Match", "\"9\""))
                        .slug());
        assertEquals(
                404,
                Http.post(Requests.BOOKINGS + "/BK000000000000000/complete", null, Map.of("If-Match", "\"1\""))
                        .status());
        Map<String, String> headers = Map.of(
                "If-Match",
                "\"1\"",
                "Idempotency-Key",
                made.body().path("number").asText());
        Http.Answer first = Http.post(path(made) + "/complete", null, headers);
        Http.Answer again = Http.post(path(made) + "/complete", null, headers);
        assertEquals(200, first.status(), first.response().body());
        assertEquals(first.response().body(), again.response().body());
        assertEquals(
                "illegal-transition",
                Http.post(path(made) + "/complete", null, Map.of("If-Match", "\"2\""))
                        .slug());
    }

    private static void assertInPast(Http.Answer answer) {
        assertEquals("rules-violated", answer.slug(), answer.response().body());
        assertTrue(answer.body().path("violations").findValuesAsText("code").contains("start-in-past"));
    }

    private static Http.Answer enter(Shop shop, String channel, String... rules) {
        return book(Requests.visit(shop, 10, 0), channel, rules);
    }

    /** A visit that began so many minutes ago, whatever the hour is. */
    private static Http.Answer begun(Shop shop, int minutesAgo) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        visit.put("startsAt", now.minus(Duration.ofMinutes(minutesAgo)).toString());
        return book(visit, "back_office", "notice", "grid", "closed");
    }

    private static Http.Answer book(Map<String, Object> visit, String channel, String... rules) {
        visit.put("channel", channel);
        List<Map<String, String>> overrides = new ArrayList<>();
        for (String rule : rules) {
            overrides.add(Map.of("rule", rule, "reason", "entered from the paper book"));
        }
        visit.put("overrides", overrides);
        return Http.post(Requests.BOOKINGS, visit, Requests.key());
    }

    private static Http.Answer end(Http.Answer made, String action) {
        return Http.post(path(made) + "/" + action, Map.of(), Map.of("If-Match", made.header("ETag")));
    }

    private static Instant start(Http.Answer made) {
        return OffsetDateTime.parse(made.body().path("startsAt").asText()).toInstant();
    }

    private static List<String> actions(Http.Answer answer) {
        return texts(answer.body().path("actions"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        assertFalse(array.isMissingNode());
        return texts;
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }
}
