package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import slotwright.booking.reservation.model.WantedVisit;
import slotwright.booking.reservation.rest.BookingView;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.once.OnceKey;

/** One key that reaches several replicas at the same moment: only its row decides. */
@QuarkusTest
class SeveralReplicasIT {

    private static final int REPLICAS = 18;

    @Inject
    Announcer announcer;

    @Inject
    Wiring wiring;

    @Inject
    Sql sql;

    @Test
    void bookOnceAndGiveOneAnswer() {
        Shop shop = Shop.open(announcer, 1);
        List<BookingView> views = atOnce(shop).stream().map(Gate::await).toList();
        assertEquals(Collections.nCopies(REPLICAS, views.get(0)), views);
        assertEquals(1, sql.number("SELECT COUNT(*) FROM booking WHERE location_id = ?", shop.location));
    }

    @Test
    void refuseAllWhereTheTimeIsTaken() {
        Shop shop = Shop.open(announcer, 1);
        Gate.await(Wiring.book(wiring.bookVisit(null, null), shop, null, shop.text(10, 0)));
        List<Integer> statuses = atOnce(shop).stream().map(Wiring::status).toList();
        assertEquals(Collections.nCopies(REPLICAS, 409), statuses);
        assertEquals(1, sql.number("SELECT COUNT(*) FROM booking WHERE location_id = ?", shop.location));
    }

    private List<CompletableFuture<BookingView>> atOnce(Shop shop) {
        WantedVisit wanted = Wiring.wanted(shop, null, shop.text(10, 0));
        OnceKey key = Wiring.key();
        return IntStream.range(0, REPLICAS)
                .mapToObj(i -> wiring.inAnotherReplica()
                        .book(wanted, Wiring.ADMINISTRATOR, key)
                        .subscribeAsCompletionStage())
                .toList();
    }
}
