package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import slotwright.booking.redemption.store.PausingRedemptions;
import slotwright.booking.redemption.store.RedemptionRepository;
import slotwright.booking.reference.store.PromotionRepository;
import slotwright.booking.reference.store.UnlockedPromotions;
import slotwright.booking.reference.store.WatchedPromotions;
import slotwright.booking.reservation.model.Overrides;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Codes;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;

/**
 * The guard of a code that can be used once, with two visits at two locations in one fixed order: the first stops
 * after it has counted the uses, the second comes meanwhile. And the same without the guard, where both use it.
 */
@QuarkusTest
class PromotionLockIT {

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    Sql sql;

    @Test
    void theSecondUseOfACodeWaitsUntilTheFirstIsCounted() {
        Codes once = new Codes().uses(1).tell(announcer, sql, 1);
        Shop here = Shop.open(announcer, 1);
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new PromotionRepository(), new PausingRedemptions(gate), here, once);
        gate.awaitReached();
        WatchedPromotions watched = new WatchedPromotions();
        var second = book(watched, null, there, once);
        Gate.await(watched.begun);
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(422, Wiring.status(second));
        assertEquals(1, used(once));
    }

    @Test
    void withoutTheLockACodeIsUsedMoreOftenThanItMay() {
        Codes once = new Codes().uses(1).tell(announcer, sql, 1);
        Shop here = Shop.open(announcer, 1);
        Shop there = Shop.open(announcer, 1);
        Gate gate = new Gate();
        var first = book(new UnlockedPromotions(), new PausingRedemptions(gate), here, once);
        gate.awaitReached();
        var second = book(new UnlockedPromotions(), null, there, once);
        assertEquals(201, Wiring.status(second));
        gate.open();
        assertEquals(201, Wiring.status(first));
        assertEquals(2, used(once));
    }

    private CompletableFuture<BookingView> book(
            PromotionRepository promotions, RedemptionRepository redemptions, Shop where, Codes code) {
        return book(wiring.bookVisitWith(promotions, redemptions), where, code);
    }

    private static CompletableFuture<BookingView> book(BookVisit bookVisit, Shop where, Codes code) {
        return bookVisit
                .book(
                        Wiring.wanted(where, where.service, null, where.text(10, 0), code.code, Overrides.NONE),
                        Wiring.ADMINISTRATOR,
                        Wiring.key())
                .subscribeAsCompletionStage();
    }

    private long used(Codes code) {
        return sql.number(
                "SELECT COUNT(*) FROM redemption JOIN promotion USING (promotion_id) WHERE code = ?", code.code);
    }
}
