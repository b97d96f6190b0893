package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.access.model.Mandate;
import slotwright.booking.reference.store.PausingWorlds;
import slotwright.booking.reference.store.TrustingWorlds;
import slotwright.booking.reference.store.UnlockedDays;
import slotwright.booking.reference.store.WatchedDays;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedMove;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;

/**
 * Each guard against double booking, with two sessions in one fixed order: the first stops after it has read what
 * is free, the second comes meanwhile. And the same without the guard, where both get the time.
 */
@QuarkusTest
class GuardsIT {

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    CapacityChecker checker;

    @Inject
    CancelBooking cancelBooking;

    @Inject
    Sql sql;

    @Test
    void secondWaitsForFirstOnAnEmptyDay() {
        Shop shop = Shop.open(announcer, 1);
        assertSecondRefused(shop, shop.text(10, 0), shop.text(10, 30));
    }

    @Test
    void withoutTheLocationDaysLockBothGetTheTimeOfAnEmptyDay() {
        Shop shop = Shop.open(announcer, 1);
        Gate gate = new Gate();
        UUID person = shop.staff.get(0);
        var first = Wiring.book(wiring.bookVisit(new UnlockedDays(), pausing(gate)), shop, person, shop.text(10, 0));
        gate.awaitReached();
        var second = Wiring.book(wiring.bookVisit(new UnlockedDays(), null), shop, person, shop.text(10, 30));
        assertEquals(201, Wiring.status(second));
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertFalse(checker.violations(List.of(shop.location)).isEmpty());
    }

    @Test
    void aVisitOverMidnightLocksTheDayAfterToo() {
        Shop shop = Shop.openByNight(announcer);
        assertSecondRefused(shop, shop.text(23, 30), shop.textOn(shop.date.plusDays(1), 0, 0));
    }

    @Test
    void aVisitAfterMidnightMeetsTheOneThatBeganBefore() {
        Shop shop = Shop.openByNight(announcer);
        assertSecondRefused(shop, shop.textOn(shop.date.plusDays(1), 0, 0), shop.text(23, 30));
    }

    @Test
    void aPersonOfTwoLocationsIsReadAgainAfterTheLock() {
        Shop here = Shop.open(announcer, 1);
        Shop there = Shop.sharing(announcer, here);
        UUID person = here.staff.get(0);
        Gate gate = new Gate();
        var first = Wiring.book(wiring.bookVisit(null, pausing(gate)), here, person, here.text(10, 0));
        gate.awaitReached();
        var second = Wiring.book(wiring.bookVisit(null, null), there, person, there.text(10, 30));
        assertEquals(201, Wiring.status(second));
        gate.open();
        assertEquals(409, Wiring.status(first));
        assertEquals(List.of(), checker.violations(List.of(here.location, there.location)));
    }

    @Test
    void withoutReadingAgainAPersonIsAtTwoLocationsAtOnce() {
        Shop here = Shop.open(announcer, 1);
        Shop there = Shop.sharing(announcer, here);
        UUID person = here.staff.get(0);
        Gate gate = new Gate();
        WorldRepository trusting = new TrustingWorlds(wiring.settings, wiring.allocations, gate);
        var first = Wiring.book(wiring.bookVisit(null, trusting), here, person, here.text(10, 0));
        gate.awaitReached();
        var second = Wiring.book(wiring.bookVisit(null, null), there, person, there.text(10, 30));
        assertEquals(201, Wiring.status(second));
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertFalse(checker.violations(List.of(here.location, there.location)).isEmpty());
    }

    @Test
    void aSharedPersonWhoWasTakenMeanwhileGivesWayToTheNextOne() {
        Shop here = Shop.open(announcer, 2);
        Shop there = Shop.sharing(announcer, here);
        Gate gate = new Gate();
        var first = Wiring.book(wiring.bookVisit(null, pausing(gate)), here, null, here.text(10, 0));
        gate.awaitReached();
        for (UUID person : there.staff.subList(0, 1)) {
            assertEquals(
                    201, Wiring.status(Wiring.book(wiring.bookVisit(null, null), there, person, there.text(10, 0))));
        }
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(List.of(), checker.violations(List.of(here.location, there.location)));
    }

    @Test
    void movesInOppositeDirectionsTakeTheirLocksInOneOrder() {
        Shop shop = Shop.open(announcer, 2);
        BookingView today =
                Gate.await(Wiring.book(wiring.bookVisit(null, null), shop, shop.staff.get(0), shop.text(10, 0)));
        BookingView tomorrow = Gate.await(Wiring.book(
                wiring.bookVisit(null, null), shop, shop.staff.get(1), shop.textOn(shop.date.plusDays(1), 14, 0)));
        WatchedDays forth = new WatchedDays();
        WatchedDays back = new WatchedDays();
        Gate held = new Gate();
        var holder = sql.begin(tx -> tx.run(
                        "SELECT day_key FROM resource_day WHERE day_key = ? FOR UPDATE",
                        shop.location + "/" + shop.date.plusDays(1))
                .call(held::pass));
        held.awaitReached();
        var one = move(forth, today, shop.textOn(shop.date.plusDays(1), 10, 0));
        Gate.await(forth.begun);
        var other = move(back, tomorrow, shop.text(14, 0));
        Gate.await(back.begun);
        held.open();
        Gate.await(holder);
        assertEquals(201, Wiring.status(one));
        assertEquals(201, Wiring.status(other));
        assertEquals(List.of(1, 1), List.of(forth.times.get(), back.times.get()));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    @Test
    void aRefusedKeyIsDecidedAfresh() {
        assertEquals(201, secondTryOfARefusedKey(wiring.bookVisit(null, null)));
    }

    @Test
    void aKeyThatIsClaimedOutsideOfTheTransactionIsLostByARefusal() {
        assertEquals(500, secondTryOfARefusedKey(wiring.claimingOutside()));
    }

    private int secondTryOfARefusedKey(BookVisit bookVisit) {
        Shop shop = Shop.open(announcer, 1);
        BookingView inTheWay =
                Gate.await(Wiring.book(wiring.bookVisit(null, null), shop, shop.staff.get(0), shop.text(10, 0)));
        var key = Wiring.key();
        var wanted = Wiring.wanted(shop, null, shop.text(10, 0));
        assertEquals(
                409,
                Wiring.status(bookVisit.book(wanted, Wiring.ADMINISTRATOR, key).subscribeAsCompletionStage()));
        Gate.await(cancelBooking
                .cancel(inTheWay.number(), inTheWay.version(), null, Mandate.of(Wiring.ADMINISTRATOR), null)
                .subscribeAsCompletionStage());
        return Gate.await(bookVisit
                .book(wanted, Wiring.ADMINISTRATOR, key)
                .map(view -> 201)
                .onFailure()
                .recoverWithItem(500)
                .subscribeAsCompletionStage());
    }

    private CompletableFuture<BookingView> move(WatchedDays days, BookingView booking, String startsAt) {
        return wiring.reschedule(days)
                .reschedule(
                        booking.number(),
                        booking.version(),
                        new WantedMove(startsAt, null, booking.staff().get(0).id(), Overrides.NONE),
                        Mandate.of(Wiring.ADMINISTRATOR),
                        null)
                .subscribeAsCompletionStage();
    }

    /** The first stops with the days locked; the second begins to lock, then the first goes on. */
    private void assertSecondRefused(Shop shop, String firstStart, String secondStart) {
        Gate gate = new Gate();
        UUID person = shop.staff.get(0);
        var first = Wiring.book(wiring.bookVisit(null, pausing(gate)), shop, person, firstStart);
        gate.awaitReached();
        WatchedDays watched = new WatchedDays();
        var second = Wiring.book(wiring.bookVisit(watched, null), shop, person, secondStart);
        Gate.await(watched.begun);
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(409, Wiring.status(second));
        assertEquals(List.of(), checker.violations(List.of(shop.location)));
    }

    private WorldRepository pausing(Gate gate) {
        return new PausingWorlds(wiring.settings, wiring.allocations, gate);
    }
}
