package slotwright.platform.outbox;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The schema's epoch, read once at start: a restore raises it while the service is stopped. */
@ApplicationScoped
public class ProducerEpoch {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Pool pool;
    private volatile long epoch;

    public ProducerEpoch(Pool pool) {
        this.pool = pool;
    }

    void onStart(@Observes StartupEvent started) {
        epoch = pool.query("SELECT epoch FROM producer_epoch WHERE id = 1")
                .execute()
                .map(rows -> rows.iterator().next().getLong("epoch"))
                // A machine on which everything starts at once makes its first connection slowly.
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis())
                .await()
                .atMost(PATIENCE);
    }

    public long get() {
        if (epoch == 0) {
            throw new IllegalStateException("the producer's epoch is not read yet");
        }
        return epoch;
    }
}
