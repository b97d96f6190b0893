package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reservation.model.Booking;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.DueCancellations;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.ClosedDays;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.sql.Transactions;

/** What no absence cancels; between a day's arrival and the round, tests do what others may do then. */
@QuarkusTest
class StaysInClosedTimeIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    CancelDisplaced cancelDisplaced;

    @Inject
    DueCancellations due;

    @Inject
    BookingRepository bookings;

    @Inject
    DayRepository days;

    @Inject
    RecordChange recorder;

    @Inject
    Transactions transactions;

    @Inject
    BookingSettings settings;

    private Shop shop;
    private ClosedDays closed;

    @BeforeEach
    void open() {
        shop = Shop.open(announcer, 1);
        closed = new ClosedDays(shop, announcer);
    }

    @Test
    void whoMovedMeanwhileStays() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        assertEquals(200, Made.move(made, shop.text(12, 0)).status());
        round();
        assertEquals("confirmed", Made.status(made));
        assertEquals(0, noted(made));
    }

    @Test
    void whoMovedToAnotherDayStays() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        assertEquals(
                200, Made.move(made, shop.textOn(shop.date.plusDays(1), 12, 0)).status());
        round();
        assertEquals("confirmed", Made.status(made));
    }

    @Test
    void withoutDecidingAnewWhoMovedIsCancelled() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        assertEquals(200, Made.move(made, shop.text(12, 0)).status());
        Sql.now(new CancelDisplaced(due, bookings, days, new TrustingRooms(), recorder, transactions, settings)
                .round());
        assertEquals("cancelled", Made.status(made));
    }

    @Test
    void whoMovedSinceTheRoundHasReadIsLeftToTheNextOne() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        EarlierDue read = new EarlierDue(dueOf(made));
        assertEquals(
                200, Made.move(made, shop.textOn(shop.date.plusDays(1), 12, 0)).status());
        // Were the new time closed too, only who holds the lock of its day might cancel.
        Sql.now(new CancelDisplaced(read, bookings, days, new TrustingRooms(), recorder, transactions, settings)
                .round());
        assertEquals("confirmed", Made.status(made));
        assertEquals(1, noted(made));
    }

    @Test
    void whatIsOpenAgainStays() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        closed.ofPlace(3);
        round();
        assertEquals("confirmed", Made.status(made));
    }

    @Test
    void whatHasBegunTakesItsCourse() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true));
        sql.write(tx -> tx.run(
                "UPDATE booking SET starts_at = NOW(6) - INTERVAL 1 MINUTE WHERE booking_id = ?",
                made.body().path("id").asText()));
        round();
        assertEquals("confirmed", Made.status(made));
    }

    @Test
    void whatStaffHaveEnteredIntoClosedTimeStays() {
        closed.ofPlace(2, closed.part(9, 11, true));
        Map<String, Object> visit = Requests.visit(shop, 10, 0);
        visit.put("overrides", List.of(Map.of("rule", "closed", "reason", "a friend of the house")));
        Http.Answer made = Http.post(Requests.BOOKINGS, visit, Requests.key());
        assertEquals(201, made.status(), made.response().body());
        closed.ofPlace(3, closed.part(8, 11, true));
        round();
        assertEquals("confirmed", Made.status(made));
    }

    @Test
    void whatIsNotOfAClosedCategoryStays() {
        Http.Answer made = Requests.book(shop, 10, 0);
        closed.ofPlace(2, closed.part(9, 11, true, "exterior-of-another-kind"));
        round();
        assertEquals("confirmed", Made.status(made));
        assertTrue(Made.read(made).body().path("attention").isMissingNode());
    }

    @Test
    void aHoldThereIsLeftToItself() {
        Http.Answer held = Http.post(Requests.HOLDS, Requests.visit(shop, 10, 0), Requests.key());
        closed.ofPlace(2, closed.part(9, 11, true));
        round();
        assertEquals("draft", Made.status(held));
    }

    private List<Booking> dueOf(Http.Answer made) {
        String id = made.body().path("id").asText();
        List<Booking> all = Sql.now(transactions.read(tx -> due.after(tx, null, Integer.MAX_VALUE)));
        return all.stream().filter(one -> one.id().toString().equals(id)).toList();
    }

    private long noted(Http.Answer made) {
        return sql.number(
                "SELECT COUNT(*) FROM cancellation_due WHERE booking_id = ?",
                made.body().path("id").asText());
    }

    private void round() {
        Sql.now(cancelDisplaced.round());
    }
}
