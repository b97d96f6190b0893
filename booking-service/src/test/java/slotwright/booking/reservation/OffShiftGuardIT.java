package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.store.PausingWorlds;
import slotwright.booking.reference.store.TrustingWorlds;
import slotwright.booking.reference.store.WorldRepository;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.CapacityChecker;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.platform.availability.Waiver;

/**
 * Somebody is booked on a day off, at home; before that is decided, a shift elsewhere is planned for the same day,
 * and somebody is booked there.
 */
@QuarkusTest
class OffShiftGuardIT {

    private static final Overrides CLOSED =
            new Overrides(List.of(new Overrides.Given(Waiver.CLOSED, "a friend of the house")));

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    CapacityChecker checker;

    private final Gate gate = new Gate();

    @Test
    void whoIsBookedOffShiftIsReadAgainAfterTheLock() {
        assertEquals(409, offShift(new PausingWorlds(wiring.settings, wiring.allocations, gate), true));
    }

    @Test
    void withoutReadingAgainAPersonIsAtTwoLocationsAtOnce() {
        assertEquals(201, offShift(new TrustingWorlds(wiring.settings, wiring.allocations, gate), false));
    }

    /** The status of the visit on the day off; the one elsewhere, decided first, is booked in any case. */
    private int offShift(WorldRepository worlds, boolean within) {
        Shop home = Shop.open(announcer, 1);
        Shop there = Shop.open(announcer, 1);
        UUID person = home.staff.get(0);
        for (LocalDate day : home.dates()) {
            home.tellSpans(person, day, 2, List.of());
            announcer.awaitDay(person, day, 2);
        }
        var first = wiring.bookVisit(null, worlds)
                .book(Wiring.wanted(home, person, home.text(10, 0), CLOSED), Wiring.ADMINISTRATOR, Wiring.key())
                .subscribeAsCompletionStage();
        gate.awaitReached();
        for (LocalDate day : home.dates()) {
            home.tellSpans(person, day, 3, there.spans(day, there.location));
            announcer.awaitDay(person, day, 3);
        }
        var second = Wiring.book(wiring.bookVisit(null, null), there, person, there.text(10, 30));
        assertEquals(201, Wiring.status(second));
        gate.open();
        int status = Wiring.status(first);
        assertEquals(
                within,
                checker.violations(List.of(home.location, there.location)).isEmpty());
        return status;
    }
}
