package slotwright.scheduling.availability.cache;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands.ReactiveRedisSubscriber;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.model.Version;

/** Hears what any replica replaced in Redis. Whenever it does not, the near cache is closed. */
@ApplicationScoped
public class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);

    private enum State {
        DEAF,
        TRYING,
        LISTENING
    }

    private final ReactiveRedisDataSource redis;
    private final RedisEntries entries;
    private final NearCache near;
    private final Vertx vertx;
    private final Duration every;
    private final AtomicReference<State> state = new AtomicReference<>(State.DEAF);
    private volatile ReactiveRedisSubscriber subscriber;
    private long timer;

    public ChangeListener(
            ReactiveRedisDataSource redis,
            RedisEntries entries,
            NearCache near,
            Vertx vertx,
            SchedulingSettings settings) {
        this.redis = redis;
        this.entries = entries;
        this.near = near;
        this.vertx = vertx;
        this.every = settings.boards().nearAge();
    }

    void onStart(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(1, every.toMillis(), id -> {
            near.forgetOld();
            listen();
        });
    }

    void onStop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
        ReactiveRedisSubscriber last = subscriber;
        if (last != null) {
            last.unsubscribe().subscribe().with(done -> {}, failure -> LOG.debug("Redis was away already", failure));
        }
    }

    private void listen() {
        if (!state.compareAndSet(State.DEAF, State.TRYING)) {
            return;
        }
        redis.pubsub(String.class)
                .subscribe(List.of(entries.channel()), this::heard, this::lost, failure -> lost())
                .subscribe()
                .with(this::listening, failure -> lost());
    }

    private void listening(ReactiveRedisSubscriber made) {
        subscriber = made;
        if (state.compareAndSet(State.TRYING, State.LISTENING)) {
            near.listening();
        }
    }

    private void lost() {
        near.deaf();
        state.set(State.DEAF);
    }

    private void heard(String message) {
        int space = message.lastIndexOf(' ');
        Version.parse(message.substring(space + 1))
                .ifPresent(version -> near.replaced(message.substring(0, Math.max(0, space)), version));
    }
}
