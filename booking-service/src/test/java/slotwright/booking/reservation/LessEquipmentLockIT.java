package slotwright.booking.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import slotwright.booking.reference.store.DayRepository;
import slotwright.booking.reference.store.LessenedRepository;
import slotwright.booking.reference.store.ResourceRepository;
import slotwright.booking.reference.store.UnlockedDays;
import slotwright.booking.reference.store.WatchedDays;
import slotwright.booking.reservation.store.BookingRepository;
import slotwright.booking.reservation.store.EquipmentUseRepository;
import slotwright.booking.testing.Announcer;
import slotwright.booking.testing.Endowed;
import slotwright.booking.testing.Gate;
import slotwright.booking.testing.Http;
import slotwright.booking.testing.Offering;
import slotwright.booking.testing.Requests;
import slotwright.booking.testing.Shop;
import slotwright.booking.testing.Sql;
import slotwright.platform.contract.EquipmentKind;
import slotwright.platform.sql.Transactions;

/** Somebody still takes a steamer while it is learnt that there are fewer, and while the bookings are looked through. */
@QuarkusTest
class LessEquipmentLockIT {

    @Inject
    Announcer announcer;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Inject
    LessenedRepository lessened;

    @Inject
    ResourceRepository resources;

    @Inject
    EquipmentUseRepository uses;

    @Inject
    BookingRepository bookings;

    @Inject
    MarkDisplaced displaced;

    private final UUID steamers = UUID.randomUUID();

    @Test
    void whatIsTakenMeanwhileIsSeenUnderTheLockOfTheDay() {
        WatchedDays days = new WatchedDays();
        assertEquals(1, marked(days, round -> days.begun));
    }

    @Test
    void whatIsTakenMeanwhileIsMissedWithoutTheLock() {
        assertEquals(0, marked(new UnlockedDays(), round -> round));
    }

    /** @param late what comes before the one who takes it is done */
    private long marked(DayRepository days, Function<CompletableFuture<Integer>, CompletableFuture<?>> late) {
        Shop shop = Shop.open(announcer, 2);
        Offering.of(shop.service).with("steamer", 1).tell(announcer, 2);
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 2), 2);
        assertEquals(201, Requests.book(shop, 10, 0).status());
        Http.Answer other = Requests.book(shop, 14, 0);
        Gate held = new Gate();
        var holder = sql.begin(tx -> tx.run(
                        "SELECT day_key FROM resource_day WHERE day_key = ? FOR UPDATE",
                        shop.location + "/" + shop.date)
                .chain(() -> tx.run(
                        "UPDATE allocation SET from_at = from_at - INTERVAL 4 HOUR, to_at = to_at - INTERVAL 4 HOUR,"
                                + " work_from = work_from - INTERVAL 4 HOUR, work_to = work_to - INTERVAL 4 HOUR"
                                + " WHERE booking_id = ? AND resource_id = ?",
                        other.body().path("id").asText(),
                        steamers))
                .call(held::pass));
        held.awaitReached();
        Endowed.equip(shop, announcer, new EquipmentKind(steamers, "steamer", 1), 3);
        CompletableFuture<Integer> round = new MarkUnequipped(
                        transactions, lessened, resources, days, uses, bookings, displaced)
                .round()
                .subscribeAsCompletionStage();
        Gate.await(late.apply(round));
        held.open();
        Gate.await(holder);
        Gate.await(round);
        return sql.number(
                "SELECT COUNT(*) FROM booking WHERE location_id = ? AND attention = 'equipment-lessened'",
                shop.location);
    }
}
