package slotwright.scheduling.availability.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static slotwright.scheduling.Shop.TUESDAY;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;
import slotwright.scheduling.availability.model.BoardKey;

@QuarkusTest
class RedisLossIT {

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    Shelves shelves;

    @Inject
    Memory memory;

    @Test
    void anEmptiedRedisChangesNoAnswer() {
        Shop shop = Shop.open();
        Visit visit = new Visit(shop);
        visit.send(visit.booked(1, "10:00", 1));
        String wanted = shop.query(TUESDAY, TUESDAY.plusDays(10)) + "&minVersion=" + Visit.availabilityVersion(shop, 1);
        Await.until(
                "the booking and the service are there",
                () -> Scheduling.get(wanted).statusCode() == 200);
        String before = slots(shop);

        memory.lose();
        assertEquals(before, slots(shop));
        assertEquals(before, slots(shop));
    }

    @Test
    void garbageInRedisIsAMiss() {
        Shop shop = Shop.open();
        shop.startsOnTuesday();
        String before = slots(shop);
        String key = shelves.board(new BoardKey(UUID.fromString(shop.location), TUESDAY));

        for (String garbage :
                new String[] {"", "garbage", "1.x\n{}", "1.5", "1.5\n{\"locationId\":7}", "\n\n", "0.0\n"}) {
            redis.execute("SET", key, garbage).await().indefinitely();
            memory.forget();
            assertEquals(before, slots(shop), garbage);
        }
    }

    private static String slots(Shop shop) {
        return Scheduling.body(shop.ask(TUESDAY, TUESDAY.plusDays(10)))
                .path("slots")
                .toString();
    }
}
