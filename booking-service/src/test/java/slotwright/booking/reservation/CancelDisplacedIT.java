package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.BookingEvents;
import slotwright.booking.testing.ClosedDays;
import slotwright.booking.testing.Codes;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.Event;
import slotwright.platform.testing.Await;

/** What an absence cancels. */
@QuarkusTest
class CancelDisplacedIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    CancelDisplaced cancelDisplaced;

    @ConfigProperty(name = "slotwright.audit-schema")
    String auditSchema;

    private Shop shop;
    private ClosedDays closed;

    @BeforeEach
    void open() {
        shop = Shop.open(announcer, 1);
        closed = new ClosedDays(shop, announcer);
    }

    @Test
    void theBusinessCancelsWhatLiesInTimeThatCancels() {
        Codes once = new Codes().uses(1).tell(announcer, sql, 1);
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("promotionCode", once.code);
        Http.Answer made = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(
                "90.00",
                made.body().at("/price/total/amount").asText(),
                made.response().body());
        Http.Answer later = Requests.book(shop, 14, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        assertEquals("confirmed", Made.status(made));
        round();

        Http.Answer read = Made.read(made);
        assertEquals("cancelled", read.body().path("status").asText());
        assertEquals("training", read.body().at("/cancellation/reason").asText());
        assertEquals(
                "1.3@" + shop.location + "/" + shop.date,
                read.body().path("availabilityVersion").asText());
        assertEquals("confirmed", Made.status(later));
        assertEquals(0, ofBooking("SELECT COUNT(*) FROM allocation WHERE booking_id = ?", made));
        assertEquals(0, ofBooking("SELECT COUNT(*) FROM redemption WHERE booking_id = ?", made));
        assertEquals(
                1,
                ofBooking(
                        "SELECT COUNT(*) FROM booking_history WHERE change_type = 'cancelled' AND actor_role = 'system'"
                                + " AND reason = 'training' AND booking_id = ?",
                        made));
        assertCancelledOnce(made);
    }

    @Test
    void anAbsenceOfThePersonDoesSoToo() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPerson(2, closed.part(10, 12, true));
        round();
        assertEquals("cancelled", Made.status(made));
    }

    @Test
    void whatIsKeptIsMarkedOnlyUntilSomethingElseCancelsIt() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, false));
        round();
        assertEquals("confirmed", Made.status(made));
        assertEquals(
                "schedule-changed", Made.read(made).body().path("attention").asText());

        closed.ofPerson(2, closed.part(10, 12, true));
        round();
        assertEquals("cancelled", Made.status(made));
        assertCancelledOnce(made);
    }

    @Test
    void ofTimeThatOneAbsenceKeepsAndAnotherCancelsItIsCancelled() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, false), closed.part(9, 11, true));
        round();
        assertEquals("cancelled", Made.status(made));
    }

    @Test
    void severalReplicasCancelItOnce() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        List<CompletableFuture<Integer>> replicas = Stream.generate(cancelDisplaced::round)
                .limit(4)
                .map(round -> round.subscribeAsCompletionStage())
                .toList();
        replicas.forEach(Gate::await);
        assertCancelledOnce(made);
    }

    private void round() {
        Sql.now(cancelDisplaced.round());
    }

    private long ofBooking(String query, Http.Answer made) {
        return sql.number(query, made.body().path("id").asText());
    }

    /** However often it is looked at. */
    private void assertCancelledOnce(Http.Answer made) {
        round();
        assertEquals(
                1,
                ofBooking(
                        "SELECT COUNT(*) FROM " + auditSchema + ".audit_entry WHERE action = 'booking.cancelled'"
                                + " AND actor_role = 'system' AND entity_id = ?",
                        made));
        String last = Requests.book(shop, 16, 0).body().path("id").asText();
        List<Event<BookingState>> cancelled = Await.value(
                        "all events until the last booking",
                        () -> BookingEvents.await(shop.location, 1),
                        events -> events.stream()
                                .anyMatch(event -> event.subject().equals(last)))
                .stream()
                .filter(event -> event.type().equals("booking.cancelled.v1"))
                .toList();
        assertEquals(1, cancelled.size());
        assertEquals(List.of(), cancelled.get(0).data().allocations());
        assertEquals(made.body().path("id").asText(), cancelled.get(0).subject());
    }
}
