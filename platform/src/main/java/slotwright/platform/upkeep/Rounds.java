package slotwright.platform.upkeep;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What each replica does from time to time. Only for what need not be done at once, nor by one replica only, so that
 * it needs no lease: a round that fails is logged, and the next one comes.
 */
@ApplicationScoped
public class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Vertx vertx;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    public Rounds(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * The first round begins after one period. One that still runs is not overtaken by the next one.
     *
     * @param what for the log
     * @param round returns how much there was to do
     */
    public void every(Duration period, String what, Supplier<Uni<Integer>> round) {
        AtomicBoolean running = new AtomicBoolean();
        timers.add(vertx.setPeriodic(period.toMillis(), tick -> {
            if (running.compareAndSet(false, true)) {
                Uni.createFrom()
                        .deferred(round::get)
                        .onTermination()
                        .invoke(() -> running.set(false))
                        .subscribe()
                        .with(
                                done -> LOG.debugf("%s: %d", what, done),
                                failure -> LOG.warnf("%s failed: %s", what, failure.toString()));
            }
        }));
    }

    @PreDestroy
    void stop() {
        timers.forEach(vertx::cancelTimer);
    }
}
