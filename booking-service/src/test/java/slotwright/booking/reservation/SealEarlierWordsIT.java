package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.model.Words;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Http.Answer;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.booking.vault.model.MasterKeys;
import slotwright.booking.vault.model.PersonKey;
import slotwright.platform.caller.Scope;

/** What an earlier release left in the clear can be read as before, and stays in the clear no longer than it takes. */
@QuarkusTest
class SealEarlierWordsIT {

    private static final String CLEAR = "SELECT COUNT(*) FROM booking WHERE notes IS NOT NULL OR details IS NOT NULL";

    @Inject
    Announcer announcer;

    @Inject
    SealEarlierWords sealer;

    @Inject
    BookingRepository bookings;

    @Inject
    PersonRepository people;

    @Inject
    MasterKeys keys;

    @Inject
    Sql sql;

    @Test
    void afterARoundNothingIsInTheClearAndEverybodyReadsTheSame() {
        Shop shop = Shop.open(announcer, 1);
        List<Answer> earlier = List.of(earlier(shop, 9), earlier(shop, 11), earlier(shop, 13));
        earlier.forEach(SealEarlierWordsIT::assertTells);
        Answer hold = Http.post(Requests.HOLDS, Requests.unnamed(shop, 15, 0), Requests.key());
        inTheClear(hold);
        Gate.await(sealer.seal().subscribeAsCompletionStage());
        assertEquals(0, sql.number(CLEAR));
        for (Answer one : earlier) {
            Row row = row(one);
            assertTrue(row.getString("sealed_notes").startsWith("1.p."), "sealed with the key of its person");
            assertEquals(row.getString("person_ref"), row.getString("key_ref"));
            assertEquals(1, row.getLong("version"), "it is no change of the booking");
            assertTells(read(one));
        }
        assertTrue(row(hold).getString("sealed_notes").startsWith("1.m-1."), "nobody's are sealed with a master key");
        List<String> sealed =
                earlier.stream().map(one -> row(one).getString("sealed_notes")).toList();
        Gate.await(sealer.seal().subscribeAsCompletionStage());
        assertEquals(
                sealed,
                earlier.stream().map(one -> row(one).getString("sealed_notes")).toList());
    }

    @Test
    void severalReplicasSealSideBySide() {
        Shop shop = Shop.open(announcer, 2);
        List<Answer> earlier = new ArrayList<>();
        for (int hour = 9; hour < 15; hour++) {
            earlier.add(earlier(shop, hour));
        }
        List<CompletableFuture<Integer>> rounds = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            rounds.add(sealer.seal().subscribeAsCompletionStage());
        }
        rounds.forEach(Gate::await);
        assertEquals(0, sql.number(CLEAR));
        earlier.forEach(one -> assertTells(read(one)));
    }

    @Test
    void aChangeSealsWhatItFindsInTheClear() {
        Answer earlier = earlier(Shop.open(announcer, 1), 10);
        Answer cancelled = Http.post(
                Requests.BOOKINGS + "/" + number(earlier) + "/cancel",
                Map.of("reason", "ill"),
                Map.of("If-Match", "\"1\""));
        assertEquals(200, cancelled.status(), cancelled.response().body());
        assertTells(cancelled);
        Row row = row(earlier);
        assertNull(row.getString("notes"));
        assertNull(row.getString("details"));
        assertTrue(row.getString("sealed_notes").startsWith("1.p."));
    }

    @Test
    void aHoldOfAnEarlierReleaseIsBookedWithItsWords() {
        Shop shop = Shop.open(announcer, 1);
        Answer hold = Http.post(Requests.HOLDS, Requests.visit(shop, 10, 0), Requests.key());
        inTheClear(hold);
        String book = Requests.HOLDS + "/" + number(hold) + "/book";
        Answer booked = Http.post(book, Map.of("details", Map.of("year", 2020)), Requests.key());
        assertEquals(201, booked.status(), booked.response().body());
        assertTells(read(booked));
        assertEquals(2020, read(booked).body().at("/details/year").asInt());
    }

    /** As a replica of an earlier release does that still runs: it sees no words, and writes what is said to it. */
    @Test
    void whatAnEarlierReplicaWritesMeanwhileCountsAndTheRestStays() {
        Shop shop = Shop.open(announcer, 1);
        Map<String, Object> wanted = Requests.visit(shop, 10, 0);
        wanted.put("notes", "first");
        wanted.put("details", Map.of("plate", "B-AN 1"));
        Answer made = Http.post(Requests.BOOKINGS, wanted, Requests.key());
        sql.write(tx -> tx.run("UPDATE booking SET notes = 'The grey car' WHERE booking_id = ?", id(made)));
        assertTells(read(made));
        Gate.await(sealer.seal().subscribeAsCompletionStage());
        assertNull(row(made).getString("notes"));
        assertTells(read(made));
    }

    @Test
    void whoHasAKeyKeepsIt() {
        Answer earlier = earlier(Shop.open(announcer, 1), 10);
        UUID person = UUID.fromString(row(earlier).getString("person_ref"));
        PersonKey first = sql.write(tx -> people.keyed(tx, keys.make(person)));
        assertEquals(first, sql.write(tx -> people.keyed(tx, keys.make(person))));
    }

    @Test
    void nothingIsWrittenInTheClear() {
        UUID id = UUID.fromString(id(Requests.book(Shop.open(announcer, 1), 10, 0)));
        var unsealed = sql.begin(tx -> bookings.lock(tx, id, Scope.ALL)
                .map(found -> telling(found.orElseThrow()))
                .chain(booking -> bookings.reseal(tx, booking)));
        assertEquals(
                "a booking is written with words that nobody sealed",
                Gate.await(unsealed.handle((done, failure) -> failure == null ? "written" : failure.getMessage())));
    }

    private static Booking telling(Booking booking) {
        Booking.Guest guest = booking.guest();
        Words told = new Words.Told("The grey car", Map.of());
        return booking.with(new Booking.Guest(guest.personRef(), guest.owner(), guest.channel(), guest.key(), told));
    }

    private Answer earlier(Shop shop, int hour) {
        Answer made = Requests.book(shop, hour, 0);
        assertEquals(201, made.status(), made.response().body());
        inTheClear(made);
        return read(made);
    }

    /** As an earlier release wrote it. */
    private void inTheClear(Answer made) {
        sql.write(tx -> tx.run(
                        "UPDATE booking SET key_ref = NULL, notes = 'The grey car', details = '{\"plate\":\"B-AN 1\"}'"
                                + " WHERE booking_id = ?",
                        id(made))
                .chain(() -> tx.run(
                        "UPDATE person SET data_key = NULL WHERE person_ref ="
                                + " (SELECT person_ref FROM booking WHERE booking_id = ?)",
                        id(made))));
    }

    private static void assertTells(Answer answer) {
        assertEquals(
                "The grey car",
                answer.body().path("notes").asText(),
                answer.response().body());
        assertEquals(
                "B-AN 1",
                answer.body().at("/details/plate").asText(),
                answer.response().body());
    }

    private static Answer read(Answer booking) {
        return Http.get(Requests.BOOKINGS + "/" + number(booking));
    }

    private Row row(Answer booking) {
        return sql.rows("SELECT * FROM booking WHERE booking_id = ?", id(booking))
                .get(0);
    }

    private static String id(Answer booking) {
        return booking.body().path("id").asText();
    }

    private static String number(Answer booking) {
        return booking.body().path("number").asText();
    }
}
