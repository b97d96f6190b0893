package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.customer.store.PersonRepository;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.ScopelessBookings;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Transactions;

/** What is out of reach is not found; and is, where the query does not say how far the caller may reach. */
@QuarkusTest
class ScopeIT {

    private static final int FOUND = 201;

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    BookingRepository bookings;

    @Inject
    PersonRepository people;

    @Inject
    SealWords words;

    @Inject
    Transactions transactions;

    @Test
    void aBookingIsFoundByWhoMayReachItOnly() {
        Shop shop = Shop.open(announcer, 1);
        BookingView booking = booked(shop);
        assertEquals(FOUND, find(bookings, booking, Scope.ALL));
        assertEquals(FOUND, find(bookings, booking, Scope.one(booking.id())));
        assertEquals(FOUND, find(bookings, booking, at(shop.location)));
        for (Scope foreign : foreign()) {
            assertEquals(404, find(bookings, booking, foreign));
            assertEquals(404, hold(bookings, booking, foreign));
        }
    }

    @Test
    void aBookingIsLockedByWhoMayReachItOnly() {
        BookingView booking = booked(Shop.open(announcer, 1));
        assertEquals(true, locked(booking, Scope.one(booking.id())));
        for (Scope foreign : foreign()) {
            assertEquals(false, locked(booking, foreign));
        }
    }

    @Test
    void withoutTheScopeInTheQueryEverybodyFindsIt() {
        BookingView booking = booked(Shop.open(announcer, 1));
        for (Scope foreign : foreign()) {
            assertEquals(FOUND, find(new ScopelessBookings(), booking, foreign));
            assertEquals(FOUND, hold(new ScopelessBookings(), booking, foreign));
        }
    }

    private static List<Scope> foreign() {
        return List.of(
                Scope.one(UUID.randomUUID()),
                at(UUID.randomUUID()),
                new Scope(false, Set.of(), "somebody", null),
                new Scope(false, Set.of(), null, null));
    }

    private static Scope at(UUID location) {
        return new Scope(false, Set.of(location), null, null);
    }

    private BookingView booked(Shop shop) {
        return Gate.await(Wiring.book(wiring.bookVisit(null, null), shop, null, shop.text(10, 0)));
    }

    private int find(BookingRepository repository, BookingView booking, Scope scope) {
        return Wiring.status(finder(repository).find(booking.number(), scope).subscribeAsCompletionStage());
    }

    private int hold(BookingRepository repository, BookingView booking, Scope scope) {
        return Wiring.status(transactions
                .read(tx -> finder(repository).hold(tx, booking.number(), scope))
                .subscribeAsCompletionStage());
    }

    private boolean locked(BookingView booking, Scope scope) {
        return Gate.await(transactions
                        .write(tx -> bookings.lock(tx, booking.id(), scope))
                        .subscribeAsCompletionStage())
                .isPresent();
    }

    private FindBooking finder(BookingRepository repository) {
        return new FindBooking(repository, people, words, transactions, Clock.systemUTC());
    }
}
