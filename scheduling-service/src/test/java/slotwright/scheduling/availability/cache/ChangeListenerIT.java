package slotwright.scheduling.availability.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.platform.testing.Await;
import slotwright.scheduling.availability.model.Version;
import slotwright.scheduling.availability.model.Versioned;

@QuarkusTest
class ChangeListenerIT {

    private static final Version FIRST = new Version(1, 1);
    private static final Version SECOND = new Version(1, 2);

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    RedisEntries entries;

    @Inject
    NearCache near;

    private final String key = "heard:" + UUID.randomUUID();

    @Test
    void whatAnyReplicaReplacesIsDropped() {
        hold();
        replace();

        Await.until("the news arrived", () -> !isHeld());
    }

    @Test
    void whatIsHeldIsDroppedWhenTheSubscriptionIsLost() {
        hold();
        redis.execute("CLIENT", "KILL", "TYPE", "pubsub").await().indefinitely();
        Await.until("nothing is held any more", () -> !isHeld());

        hold();
        replace();
        Await.until("the news arrive again", () -> !isHeld());
    }

    private void hold() {
        Await.until("the near cache is open", () -> {
            near.put(key, new Versioned<>(FIRST, "first"), near.now());
            return isHeld();
        });
    }

    private void replace() {
        entries.put(List.of(new Entry(key, SECOND, "second"))).await().indefinitely();
    }

    private boolean isHeld() {
        return near.decoded(key, FIRST, String.class).isPresent();
    }
}
