package slotwright.scheduling.availability.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Loses what the service remembers. */
@ApplicationScoped
public class Memory {

    private final ReactiveRedisDataSource redis;
    private final NearCache near;

    public Memory(ReactiveRedisDataSource redis, NearCache near) {
        this.redis = redis;
        this.near = near;
    }

    /** In this replica: the next question goes to Redis. */
    public void forget() {
        near.deaf();
        near.listening();
    }

    /** In Redis too: the next question goes to the database. */
    public void lose() {
        redis.execute("FLUSHALL").await().indefinitely();
        forget();
    }
}
