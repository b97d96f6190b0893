package slotwright.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.topic.TopicNames;

/** The service's relay, from its start to its end, with its figures. */
@ApplicationScoped
public class RunningRelay {

    private final Relay relay;
    private final OutboxSettings settings;

    public RunningRelay(
            Pool pool,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            TopicNames names,
            OutboxSettings settings,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        Counter sent = Counter.builder("slotwright.outbox.sent")
                .description("events that Kafka took and whose rows are marked")
                .register(meters);
        this.settings = settings;
        this.relay = new Relay(
                service,
                new OutboxTable(pool),
                TransactionalWire.opener(kafka, names, service, settings),
                settings,
                sent::increment);
        Gauge.builder("slotwright.outbox.age", relay, Relay::ageSeconds)
                .description("since the oldest unsent event was committed")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("slotwright.outbox.backlog", relay, Relay::backlog)
                .description("unsent events, counted up to a hundred thousand")
                .register(meters);
        Gauge.builder("slotwright.outbox.shards", relay, Relay::held)
                .description("shards that this replica sends")
                .register(meters);
    }

    void onStart(@Observes StartupEvent started) {
        relay.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        relay.stop(settings.stop());
    }

    long held() {
        return relay.held();
    }

    void wake(int shard) {
        relay.wake(shard);
    }

    void wakeAll() {
        relay.wakeAll();
    }
}
