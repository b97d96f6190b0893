package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.testing.ServerLog;

/** What customers tell is sealed for the booking and by the key of the person; shown to who may see the booking. */
@QuarkusTest
class SealedWordsIT {

    private static final String NOTES = "The grey car";
    private static final Map<String, Object> DETAILS = Map.of("plate", "B-AN 1", "year", 2019, "pets", true);

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Test
    void aBookingIsSealedWithTheKeyOfItsPerson() {
        Answer made = book(Shop.open(announcer, 1), 10);
        assertTells(made);
        assertTells(read(made));
        var row = row(made);
        assertTrue(row.getString("sealed_notes").startsWith("1.p."), row.getString("sealed_notes"));
        assertTrue(row.getString("sealed_details").startsWith("1.p."), row.getString("sealed_details"));
        assertEquals(row.getString("person_ref"), row.getString("key_ref"));
        assertEquals(
                0,
                sql.number(
                        "SELECT notes IS NOT NULL OR details IS NOT NULL FROM booking WHERE booking_id = ?", id(made)));
    }

    @Test
    void aBookingThatTellsSomethingAsksForNoKey() {
        Shop shop = Shop.open(announcer, 1);
        List<String> asked = ServerLog.statementsOf(() -> assertTells(book(shop, 10)));
        assertTrue(asked.stream().anyMatch(statement -> statement.startsWith("INSERT INTO person")));
        assertTrue(asked.stream()
                .noneMatch(statement ->
                        statement.startsWith("SELECT data_key") || statement.startsWith("UPDATE person SET data_key")));
    }

    @Test
    void aHoldOfNobodyIsSealedWithAMasterKeyAndTheBookingWithThatOfItsPerson() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> wanted = telling(Requests.unnamed(shop, 10, 0));
        Map<String, String> key = Requests.key();
        Answer hold = Http.post(Requests.HOLDS, wanted, key);
        assertTells(hold);
        assertEquals(hold.body(), Http.post(Requests.HOLDS, wanted, key).body());
        assertTrue(row(hold).getString("sealed_notes").startsWith("1.m-1."));
        String path = Requests.HOLDS + "/" + number(hold) + "/book";
        Answer booked = Http.post(path, Map.of("customer", Requests.customer("Ann Example")), Requests.key());
        assertTells(booked);
        var row = row(booked);
        assertTrue(row.getString("sealed_notes").startsWith("1.p."));
        assertEquals(row.getString("person_ref"), row.getString("key_ref"));
        assertTells(read(booked));
        assertEquals(hold.body(), Http.post(Requests.HOLDS, wanted, key).body(), "the hold's answer is what it was");
    }

    @Test
    void aHoldKeepsItsWordsWithItsPerson() {
        Shop shop = Shop.open(announcer, 1);
        Answer hold = Http.post(Requests.HOLDS, telling(Requests.visit(shop, 10, 0)), Requests.key());
        String key = row(hold).getString("key_ref");
        Answer booked = Http.post(
                Requests.HOLDS + "/" + number(hold) + "/book",
                Map.of("notes", "The red car", "details", Map.of("year", 2020)),
                Requests.key());
        assertEquals(201, booked.status(), booked.response().body());
        assertEquals(key, row(booked).getString("key_ref"));
        Answer read = read(booked);
        assertEquals("The red car", read.body().path("notes").asText());
        assertEquals(2020, read.body().at("/details/year").asInt());
        assertEquals("B-AN 1", read.body().at("/details/plate").asText());
    }

    @Test
    void aChangeKeepsTheWordsAsTheyAre() {
        Answer made = book(Shop.open(announcer, 1), 10);
        String sealed = row(made).getString("sealed_notes");
        Answer cancelled = cancel(made);
        assertTells(cancelled);
        assertTells(read(made));
        assertEquals(sealed, row(made).getString("sealed_notes"));
    }

    @Test
    void whoAsksAgainGetsTheSameWords() {
        Map<String, Object> wanted = telling(Requests.visit(Shop.open(announcer, 1), 10, 0));
        Map<String, String> key = Requests.key();
        Answer first = Http.post(Requests.BOOKINGS, wanted, key);
        Answer again = Http.post(Requests.BOOKINGS, wanted, key);
        assertTells(again);
        assertEquals(first.response().body(), again.response().body());
        assertEquals(
                1,
                sql.number(
                        "SELECT COUNT(*) FROM idempotency WHERE number = ? AND sealed_words LIKE '1.p.%'",
                        number(first)));
        destroyKey(first);
        Answer erased = Http.post(Requests.BOOKINGS, wanted, key);
        assertEquals(201, erased.status(), erased.response().body());
        assertTellsNothing(erased);
    }

    @Test
    void whoseKeyIsDestroyedHasToldNothingAndKeepsHisBooking() {
        Shop shop = Shop.open(announcer, 1);
        Answer made = book(shop, 10);
        destroyKey(made);
        assertTellsNothing(read(made));
        Answer list = Http.get(Requests.BOOKINGS + "?locationId=" + shop.location);
        assertEquals(number(made), list.body().at("/items/0/number").asText());
        assertTellsNothing(cancel(made));
        assertEquals(null, row(made).getString("data_key"), "and gets no other one");
    }

    @Test
    void wordsThatWereMovedAreNotShown() {
        Shop shop = Shop.open(announcer, 2);
        Answer one = book(shop, 10);
        Answer other = book(shop, 12);
        for (String column : List.of("sealed_notes", "sealed_details", "key_ref")) {
            assertRefused(one, column, row(other, column));
        }
        assertRefused(one, "sealed_notes", row(one, "sealed_details"));
    }

    @Test
    void withoutTheMasterKeyThereIsNoAnswerInsteadOfHalfAnAnswer() {
        Shop shop = Shop.open(announcer, 1);
        Answer made = book(shop, 10);
        String key = row(made, "data_key");
        setKey(made, key.replace("1.m-1.", "1.m-9."));
        try {
            assertUnreadable(made);
            assertEquals(
                    503,
                    Http.get(Requests.BOOKINGS + "?locationId=" + shop.location).status());
            assertEquals(503, cancel(made).status());
        } finally {
            setKey(made, key);
        }
        assertEquals("confirmed", read(made).body().path("status").asText());
        assertTells(read(made));
    }

    private void assertRefused(Answer booking, String column, String foreign) {
        String own = row(booking, column);
        String set = "UPDATE booking SET " + column + " = ? WHERE booking_id = ?";
        sql.write(tx -> tx.run(set, foreign, id(booking)));
        assertUnreadable(booking);
        sql.write(tx -> tx.run(set, own, id(booking)));
        assertTells(read(booking));
    }

    private void assertUnreadable(Answer booking) {
        Answer refused = read(booking);
        assertEquals(503, refused.status(), refused.response().body());
        assertEquals("temporarily-unavailable", refused.slug());
    }

    private void destroyKey(Answer booking) {
        setKey(booking, null);
    }

    private void setKey(Answer booking, String key) {
        String ref = row(booking, "person_ref");
        sql.write(tx -> tx.run("UPDATE person SET data_key = ? WHERE person_ref = ?", key, ref));
    }

    private static void assertTells(Answer answer) {
        assertTrue(answer.status() < 300, answer.response().body());
        assertEquals(
                NOTES, answer.body().path("notes").asText(), answer.response().body());
        assertEquals(DETAILS.size(), answer.body().path("details").size());
        assertEquals("B-AN 1", answer.body().at("/details/plate").asText());
        assertEquals(2019, answer.body().at("/details/year").asInt());
    }

    private static void assertTellsNothing(Answer answer) {
        assertTrue(answer.status() < 300, answer.response().body());
        assertTrue(
                answer.body().path("notes").isMissingNode(), answer.response().body());
        assertTrue(
                answer.body().path("details").isMissingNode(), answer.response().body());
    }

    private static Answer book(Shop shop, int hour) {
        return Http.post(Requests.BOOKINGS, telling(Requests.visit(shop, hour, 0)), Requests.key());
    }

    private static Map<String, Object> telling(Map<String, Object> wanted) {
        Map<String, Object> telling = new HashMap<>(wanted);
        telling.put("notes", NOTES);
        telling.put("details", DETAILS);
        return telling;
    }

    private static Answer cancel(Answer booking) {
        return Http.post(
                Requests.BOOKINGS + "/" + number(booking) + "/cancel",
                Map.of("reason", "ill"),
                Map.of("If-Match", "\"1\""));
    }

    private static Answer read(Answer booking) {
        return Http.get(Requests.BOOKINGS + "/" + number(booking));
    }

    private Row row(Answer booking) {
        return sql.rows(
                        "SELECT b.*, p.data_key FROM booking b LEFT JOIN person p ON p.person_ref = b.person_ref"
                                + " WHERE booking_id = ?",
                        id(booking))
                .get(0);
    }

    private String row(Answer booking, String column) {
        return row(booking).getString(column);
    }

    private static String id(Answer booking) {
        return booking.body().path("id").asText();
    }

    private static String number(Answer booking) {
        return booking.body().path("number").asText();
    }
}
