package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.model.BookingNumber;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Guest;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.Tokens;

/** A guest, the token of his booking, and nothing else that it opens. */
@QuarkusTest
class GuestAccessIT {

    private static final String FORGED = "1.1.AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String UNKNOWN =
            BookingNumber.make(LocalDate.of(2026, 1, 1), new Random(1)).text();

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void aGuestReadsMovesAndCancelsTheBookingThatHeMade() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Guest.Answer made = guest.book(shop, 10, 0);
        assertEquals(201, made.status(), made.body().toString());
        Guest.Answer read = guest.read(made.number(), made.token());
        assertEquals(200, read.status(), read.body().toString());
        assertEquals("no-store", read.headers().get("Cache-Control"));
        assertTrue(read.body().path("accessToken").isMissingNode());
        Guest.Answer moved =
                guest.change(made.number(), "reschedule", Map.of("startsAt", shop.text(12, 0)), "\"1\"", made.token());
        assertEquals(200, moved.status(), moved.body().toString());
        Guest.Answer cancelled = guest.change(made.number(), "cancel", Map.of("reason", "ill"), "\"2\"", made.token());
        assertEquals(200, cancelled.status(), cancelled.body().toString());
        assertEquals(
                3,
                sql.number(
                        "SELECT COUNT(*) FROM booking_history h JOIN booking b ON b.booking_id = h.booking_id"
                                + " WHERE b.number = ? AND h.actor_role = 'guest'",
                        made.number()));
        assertEquals(200, guest.read(made.number(), made.token()).status());
    }

    @Test
    void aGuestsHoldBecomesABookingWithAToken() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Guest.Answer held = guest.post(Requests.HOLDS, Requests.visit(shop, 10, 0), Map.of());
        assertEquals(201, held.status(), held.body().toString());
        assertTrue(held.body().path("accessToken").isMissingNode());
        Map<String, String> key = Requests.key();
        String path = Requests.HOLDS + "/" + held.number() + "/book";
        Guest.Answer booked = guest.post(path, Map.of(), key);
        assertEquals(201, booked.status(), booked.body().toString());
        assertEquals(200, guest.read(booked.number(), booked.token()).status());
        assertEquals(booked.body(), guest.post(path, Map.of(), key).body());
        assertEquals(404, guest.post(path, Map.of(), Map.of()).status(), "the number alone opens no booking");
    }

    @Test
    void whoHasABearerTokenGetsNoOther() {
        Http.Answer made = Requests.book(Shop.open(announcer, 1), 10, 0);
        assertEquals(201, made.status());
        assertTrue(made.body().path("accessToken").isMissingNode());
    }

    @Test
    void aRepeatedRequestGetsTheSameTokenAndAnotherGuestsKeyIsAnother() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Map<String, String> key = Requests.key();
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        Guest.Answer first = guest.post(Requests.BOOKINGS, visit, key);
        Guest.Answer again = guest.post(Requests.BOOKINGS, visit, key);
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        visit.put("customer", Map.of("name", "Bob", "email", "bob@example.com"));
        assertEquals("slot-taken", guest.post(Requests.BOOKINGS, visit, key).slug());
        assertEquals(
                0,
                sql.number(
                        "SELECT COUNT(*) FROM idempotency WHERE idem_key = ? AND scope LIKE '%@%'",
                        key.get("Idempotency-Key")));
    }

    @Test
    void aRepeatedCancellationNeedsTheTokenToo() {
        Guest guest = Guest.fresh();
        Guest.Answer made = guest.book(Shop.open(announcer, 1), 10, 0);
        Map<String, String> headers = new HashMap<>(Requests.key());
        headers.put("If-Match", "\"1\"");
        headers.put("Booking-Access", made.token());
        String path = Requests.BOOKINGS + "/" + made.number() + "/cancel";
        assertEquals(200, guest.post(path, Map.of(), headers).status());
        assertEquals(200, guest.post(path, Map.of(), headers).status());
        headers.put("Booking-Access", FORGED);
        assertEquals(404, guest.post(path, Map.of(), headers).status());
    }

    @Test
    void foreignUnknownForgedRevokedAndExpiredGetTheSameAnswer() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Guest.Answer mine = guest.book(shop, 10, 0);
        Guest.Answer other = guest.book(shop, 12, 0);
        Guest.Answer unknown = guest.read(UNKNOWN, mine.token());
        assertEquals(404, unknown.status());
        assertEquals("not-found", unknown.slug());
        assertEquals("no-store", unknown.headers().get("Cache-Control"));
        assertEquals(unknown.refusal(), guest.read(other.number(), mine.token()).refusal());
        assertEquals(unknown.refusal(), guest.read(mine.number(), FORGED).refusal());
        assertEquals(unknown.refusal(), guest.read("no-number-at-all", FORGED).refusal());
        assertEquals(
                unknown.refusal(),
                guest.change(other.number(), "cancel", Map.of(), "\"1\"", mine.token())
                        .refusal());
        assertEquals(
                unknown.refusal(),
                guest.change(other.number(), "reschedule", Map.of("startsAt", shop.text(14, 0)), "\"1\"", mine.token())
                        .refusal());
        sql.write(tx -> tx.run("UPDATE booking SET access_generation = 2 WHERE number = ?", mine.number()));
        assertEquals(unknown.refusal(), guest.read(mine.number(), mine.token()).refusal());
        sql.write(tx -> tx.run(
                "UPDATE booking SET starts_at = starts_at - INTERVAL 60 DAY, ends_at = ends_at - INTERVAL 60 DAY WHERE number = ?",
                other.number()));
        assertEquals(
                unknown.refusal(), guest.read(other.number(), other.token()).refusal());
    }

    @Test
    void withoutAnyTokenItIsUnauthenticated() {
        Guest guest = Guest.fresh();
        Guest.Answer made = guest.book(Shop.open(announcer, 1), 10, 0);
        for (String number : new String[] {made.number(), UNKNOWN}) {
            Guest.Answer refused = guest.read(number, null);
            assertEquals(401, refused.status());
            assertEquals("unauthenticated", refused.slug());
            assertEquals("Bearer", refused.headers().get("WWW-Authenticate"));
            assertEquals(
                    401, guest.change(number, "cancel", Map.of(), "\"1\"", null).status());
        }
    }

    @Test
    void theTokenOpensNothingElse() {
        Guest guest = Guest.fresh();
        Guest.Answer made = guest.book(Shop.open(announcer, 1), 10, 0);
        for (String action : new String[] {"complete", "no-show"}) {
            assertEquals(
                    401,
                    guest.change(made.number(), action, null, "\"1\"", made.token())
                            .status(),
                    action);
        }
        assertEquals(401, guest.read("", made.token()).status());
    }

    @Test
    void aCheckForConflictsDoesNotTellWhichNumbersThereAre() {
        Shop shop = Shop.open(announcer, 1);
        Guest guest = Guest.fresh();
        Guest.Answer made = guest.book(shop, 10, 0);
        Map<String, Object> check = Requests.visit(shop, 10, 0);
        check.remove("customer");
        assertEquals(200, check(guest, check).status());
        check.put("excludeBooking", made.number());
        Guest.Answer refused = check(guest, check);
        assertEquals(404, refused.status());
        check.put("excludeBooking", UNKNOWN);
        assertEquals(refused.refusal(), check(guest, check).refusal());
    }

    private static Guest.Answer check(Guest guest, Object body) {
        return guest.post("/api/v1/conflict-checks", body, Map.of());
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        Http.Answer made = Requests.book(Shop.open(announcer, 1), 10, 0);
        String path = Requests.BOOKINGS + "/" + made.body().path("number").asText();
        Map<String, String> auditor = Map.of("Authorization", Tokens.bearer(Tokens.of("auditor")));
        Map<String, String> changing = new HashMap<>(auditor);
        changing.put("If-Match", "\"1\"");
        Http.Answer refused = Http.post(path + "/cancel", Map.of(), changing);
        assertEquals(403, refused.status());
        assertEquals("forbidden", refused.slug());
        assertEquals(
                1,
                sql.number(
                        "SELECT version FROM booking WHERE number = ?",
                        made.body().path("number").asText()));
    }
}
