package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Seasonal;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;

/** Staff decide against rules by naming them; each lets pass what it names, and nothing else. */
@QuarkusTest
class OverridesIT {

    private static final List<String> RULES =
            List.of("notice", "horizon", "grid", "closed", "limit", "break", "season");

    @Inject
    Announcer announcer;

    @Inject
    CapacityChecker checker;

    @Inject
    Sql sql;

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    @Test
    void notice() {
        Shop shop = Shop.open(announcer, 1);
        shop.announceService(2, List.of(), 1000, 90);
        announcer.awaitService(shop.service, 2);
        assertLiftedOnlyBy("notice", "notice", Requests.visit(shop, 10, 0));
    }

    @Test
    void horizon() {
        Shop shop = Shop.open(announcer, 1);
        shop.announceService(2, List.of(), 0, 5);
        announcer.awaitService(shop.service, 2);
        assertLiftedOnlyBy("horizon", "too-far-in-advance", Requests.visit(shop, 10, 0));
    }

    @Test
    void grid() {
        assertLiftedOnlyBy("grid", "not-on-grid", Requests.visit(Shop.open(announcer, 1), 10, 7));
    }

    @Test
    void closed() {
        assertLiftedOnlyBy("closed", "outside-business-hours", Requests.visit(Shop.open(announcer, 1), 6, 0));
    }

    @Test
    void limit() {
        Shop shop = Shop.open(announcer, 1);
        UUID person = shop.staff.get(0);
        shop.tellSpans(person, shop.date, 2, shop.spans(shop.date, shop.location), new StaffLimits(1, 24));
        announcer.awaitDay(person, shop.date, 2);
        Requests.book(shop, 9, 0);
        assertLiftedOnlyBy("limit", "max-appointments-per-day", Requests.visit(shop, 12, 0));
    }

    @Test
    void season() {
        Shop shop = Shop.open(announcer, 1);
        Seasonal.tell(shop, announcer, shop.date.plusDays(1));
        assertLiftedOnlyBy("season", "out-of-season", Requests.visit(shop, 10, 0));
    }

    @Test
    void neverAgainstACapacity() {
        Shop shop = Shop.open(announcer, 1);
        Requests.book(shop, 10, 0);
        Http.Answer refused = book(Requests.visit(shop, 10, 7), RULES);
        assertEquals("slot-taken", refused.slug(), refused.response().body());
        assertTrue(refused.body().path("conflicts").findValuesAsText("kind").containsAll(List.of("staff", "capacity")));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void theReasonsStandInTheAuditEntryAndNowhereElse() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = book(Requests.visit(shop, 10, 7), List.of("grid", "limit"));
        assertEquals(201, made.status(), made.response().body());
        String id = made.body().path("id").asText();
        assertEquals(
                "{\"overrides\":[{\"rule\":\"grid\",\"reason\":\"zzreason grid\"},"
                        + "{\"rule\":\"limit\",\"reason\":\"zzreason limit\"}]}",
                sql.rows("SELECT details FROM " + auditSchema + ".audit_entry WHERE entity_id = ?", id)
                        .get(0)
                        .getString("details"));
        BookingEvents.await(shop.location, 1);
        assertFalse(BookingEvents.texts(shop.location).get(0).contains("zzreason"));
        assertFalse(made.response().body().contains("zzreason"));
        assertEquals(0, sql.number("SELECT COUNT(*) FROM idempotency WHERE answer LIKE '%zzreason%'"));
        Http.Answer plain = Requests.book(shop, 14, 0);
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM " + auditSchema + ".audit_entry WHERE entity_id = ? AND details IS NULL",
                        plain.body().path("id").asText()));
    }

    @Test
    void aMoveMayBeAgainstRulesToo() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer made = Requests.book(shop, 10, 0);
        assertEquals(
                "rules-violated",
                move(made, Map.of("startsAt", shop.text(12, 7))).slug());
        Http.Answer moved = move(made, Map.of("startsAt", shop.text(12, 7), "overrides", overrides(List.of("grid"))));
        assertEquals(200, moved.status(), moved.response().body());
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM " + auditSchema + ".audit_entry WHERE entity_id = ? AND action = ?"
                                + " AND details LIKE '%zzreason grid%'",
                        made.body().path("id").asText(),
                        "booking.rescheduled"));
    }

    @Test
    void aConflictCheckSaysWhatABookingWithTheseOverridesWould() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 7);
        visit.remove("customer");
        Http.Answer refused = Http.post("/api/v1/conflict-checks", visit, Map.of());
        assertTrue(
                refused.body().path("hasConflict").asBoolean(),
                refused.response().body());
        visit.put("overrides", overrides(List.of("grid")));
        Http.Answer free = Http.post("/api/v1/conflict-checks", visit, Map.of());
        assertEquals("{\"hasConflict\":false,\"conflicts\":[]}", free.response().body());
    }

    @Test
    void aChangedDayDoesNotDisplaceWhatWasBookedAgainstItsHours() {
        Shop shop = Shop.open(announcer, 1);
        Http.Answer early = book(Requests.visit(shop, 6, 0), List.of("closed"));
        Http.Answer usual = Requests.book(shop, 15, 0);
        shop.tellSpans(shop.staff.get(0), shop.date, 2, List.of(shop.span(shop.date, 8, 12)));
        assertEquals(
                usual.body().path("id").asText(),
                BookingEvents.await(shop.location, 3).get(2).subject());
        Http.Answer read = Http.get(path(early));
        assertEquals(early.body(), read.body());
    }

    @Test
    void saysWhatIsWrongWithOverrides() {
        Shop shop = Shop.open(announcer, 1);
        assertRefused(shop, "/overrides/0/rule", List.of(Map.of("rule", "capacity", "reason", "x")));
        assertRefused(shop, "/overrides/1/rule", overrides(List.of("grid", "lunch")));
        assertRefused(shop, "/overrides/1/rule", overrides(List.of("grid", "grid")));
        assertRefused(shop, "/overrides/0/rule", List.of(Map.of("reason", "x")));
        assertRefused(shop, "/overrides/0/reason", List.of(Map.of("rule", "grid")));
        assertRefused(shop, "/overrides/0/reason", List.of(Map.of("rule", "grid", "reason", " ")));
        assertRefused(shop, "/overrides/0/reason", List.of(Map.of("rule", "grid", "reason", "x".repeat(501))));
        assertRefused(
                shop,
                "/overrides",
                List.of(overrides(RULES), overrides(RULES)).stream()
                        .flatMap(List::stream)
                        .toList());
        assertRefused(shop, "/overrides", "grid");
        Http.Answer unknown = book(Requests.visit(shop, 10, 0), List.of("lunch"));
        assertTrue(
                unknown.body()
                        .at("/errors/0/message")
                        .asText()
                        .contains("notice, horizon, grid, closed, limit, break, season"),
                unknown.response().body());
        assertEquals(
                "unknown-field",
                bookWith(shop, List.of(Map.of("rule", "grid", "reason", "x", "by", "me")))
                        .slug());
    }

    private static void assertRefused(Shop shop, String pointer, Object overrides) {
        Http.Answer refused = bookWith(shop, overrides);
        assertEquals(400, refused.status(), refused.response().body());
        assertEquals("validation-failed", refused.slug());
        assertEquals(
                pointer,
                refused.body().at("/errors/0/pointer").asText(),
                refused.response().body());
    }

    /** Refused with this code, whatever else is overridden; booked where this rule is. */
    private static void assertLiftedOnlyBy(String rule, String code, Map<String, Object> visit) {
        List<String> others = new ArrayList<>(RULES);
        others.remove(rule);
        for (List<String> without : List.of(List.<String>of(), others)) {
            Http.Answer refused = book(visit, without);
            assertEquals("rules-violated", refused.slug(), refused.response().body());
            assertTrue(
                    refused.body().path("violations").findValuesAsText("code").contains(code));
        }
        Http.Answer made = book(visit, List.of(rule));
        assertEquals(201, made.status(), made.response().body());
    }

    private static Http.Answer bookWith(Shop shop, Object overrides) {
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("overrides", overrides);
        return Http.post(Requests.BOOKINGS, visit, Requests.key());
    }

    private static Http.Answer book(Map<String, Object> visit, List<String> rules) {
        visit.put("overrides", overrides(rules));
        return Http.post(Requests.BOOKINGS, visit, Requests.key());
    }

    private static List<Map<String, String>> overrides(List<String> rules) {
        return rules.stream()
                .map(rule -> Map.of("rule", rule, "reason", "zzreason " + rule))
                .toList();
    }

    private static Http.Answer move(Http.Answer made, Map<String, Object> body) {
        return Http.post(path(made) + "/reschedule", body, Map.of("If-Match", made.header("ETag")));
    }

    private static String path(Http.Answer made) {
        return Requests.BOOKINGS + "/" + made.body().path("number").asText();
    }
}
