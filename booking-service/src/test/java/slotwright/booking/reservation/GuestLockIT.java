package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.customer.model.Contact;
import slotwright.booking.customer.store.CustomerRepository;
import slotwright.booking.customer.store.UnlockedCustomers;
import slotwright.booking.customer.store.WatchedCustomers;
import slotwright.booking.reference.store.PausingWorlds;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.caller.Caller;

/**
 * The guard of a guest's limit, with two visits at two locations in one fixed order, like that of a customer's: the
 * first gives address and number, the second only one of them. And the same without the guard, where both are booked.
 */
@QuarkusTest
class GuestLockIT {

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    Sql sql;

    private final String name = "Locked " + UUID.randomUUID();
    private final String email = UUID.randomUUID() + "@example.com";
    private final String phone =
            "+49%011d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    private final Contact both = new Contact(name, email, phone);

    @Test
    void theSecondVisitByTheSameAddressWaitsUntilTheFirstIsCounted() {
        waits(new Contact(name, email.toUpperCase(), null));
    }

    @Test
    void theSecondVisitByTheSameNumberWaitsUntilTheFirstIsCounted() {
        waits(new Contact(name, "other" + email, phone));
    }

    private void waits(Contact again) {
        Shop here = limited();
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new CustomerRepository(), pausing(gate), here, here, both);
        gate.awaitReached();
        WatchedCustomers watched = new WatchedCustomers();
        var second = book(watched, null, there, here, again);
        Gate.await(watched.begun);
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(422, Wiring.status(second));
        assertEquals(1, booked());
    }

    @Test
    void withoutTheLockAGuestGetsOneMoreThanAllowed() {
        Shop here = limited();
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new UnlockedCustomers(), pausing(gate), here, here, both);
        gate.awaitReached();
        var second = book(new UnlockedCustomers(), null, there, here, new Contact(name, email, null));
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
            CustomerRepository customers, WorldRepository worlds, Shop where, Shop what, Contact contact) {
        return wiring.bookVisitWith(customers, worlds)
                .book(wanted(where, what.service, contact), Caller.GUEST, Wiring.key())
                .subscribeAsCompletionStage();
    }

    private static WantedVisit wanted(Shop where, UUID service, Contact contact) {
        WantedVisit anns = Wiring.wanted(where, service, null, where.text(10, 0), Overrides.NONE);
        return new WantedVisit(
                anns.services(),
                anns.locationId(),
                anns.startsAt(),
                anns.timeZone(),
                anns.staffId(),
                anns.partySize(),
                contact,
                anns.seen(),
                anns.channel(),
                anns.notes(),
                anns.expectedTotal(),
                anns.quoteId(),
                anns.promotionCode(),
                anns.answers(),
                anns.overrides());
    }

    private WorldRepository pausing(Gate gate) {
        return new PausingWorlds(wiring.settings, wiring.allocations, gate);
    }

    private long booked() {
        return sql.number("SELECT COUNT(*) FROM booking JOIN person USING (person_ref) WHERE person.name = ?", name);
    }
}
