package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.customer.store.CustomerRepository;
import slotwright.booking.customer.store.UnlockedCustomers;
import slotwright.booking.customer.store.WatchedCustomers;
import slotwright.booking.reference.store.PausingWorlds;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;

/**
 * The guard of a customer's limit, with two visits at two locations in one fixed order: the first stops after it was
 * counted, the second comes meanwhile. And the same without the guard, where both are booked.
 */
@QuarkusTest
class CustomerLockIT {

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    Sql sql;

    private final Caller ann = new Caller("ann-" + UUID.randomUUID(), Set.of(Role.CUSTOMER), Set.of(), null);

    @Test
    void theSecondVisitOfACustomerWaitsUntilTheFirstIsCounted() {
        Shop here = limited();
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new CustomerRepository(), pausing(gate), here, here);
        gate.awaitReached();
        WatchedCustomers watched = new WatchedCustomers();
        var second = book(watched, null, there, here);
        Gate.await(watched.begun);
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(422, Wiring.status(second));
        assertEquals(1, booked());
    }

    @Test
    void withoutTheLockACustomerGetsOneMoreThanAllowed() {
        Shop here = limited();
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new UnlockedCustomers(), pausing(gate), here, here);
        gate.awaitReached();
        var second = book(new UnlockedCustomers(), null, there, here);
        assertEquals(201, Wiring.status(second));
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(2, booked());
    }

    private Shop limited() {
        Shop shop = Shop.open(announcer, 1);
        Offering.of(shop.service).mostPerCustomerAndDay(1).tell(announcer, 2);
        return shop;
    }

    private CompletableFuture<BookingView> book(
            CustomerRepository customers, WorldRepository worlds, Shop where, Shop what) {
        return wiring.bookVisitWith(customers, worlds)
                .book(Wiring.wanted(where, what.service, null, where.text(10, 0), Overrides.NONE), ann, Wiring.key())
                .subscribeAsCompletionStage();
    }

    private WorldRepository pausing(Gate gate) {
        return new PausingWorlds(wiring.settings, wiring.allocations, gate);
    }

    private long booked() {
        return sql.number("SELECT COUNT(*) FROM booking WHERE owner = ?", ann.id());
    }
}
