package slotwright.platform.topic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes at start, in the background, the topics that the service writes or reads ({@code slotwright.topics})
 * and a dead-letter topic for each of its consumer groups. What exists stays as it is. With Kafka away the
 * service starts all the same, and this is tried again until it succeeds.
 */
@ApplicationScoped
public class TopicSetup {

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final int PATIENCE_MS = 5_000;
    private static final long MAX_PAUSE_MS = 5_000;

    private final Map<String, Object> kafka;
    private final List<NewTopic> topics;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "topic-setup");
        made.setDaemon(true);
        return made;
    });

    public TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "slotwright.topics") Optional<List<String>> names,
            @ConfigProperty(name = "slotwright.topic-retention", defaultValue = "P30D") Duration retention,
            TopicNames prefix,
            Config config) {
        this.kafka = new HashMap<>(kafka);
        NewTopics made = new NewTopics(prefix, retention);
        this.topics = new ArrayList<>();
        names.orElse(List.of()).forEach(name -> topics.add(made.named(name)));
        topics.addAll(made.deadLetters(config));
    }

    void onStart(@Observes StartupEvent started) {
        if (!topics.isEmpty()) {
            thread.execute(() -> make(100));
        }
    }

    void onStop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    private void make(long pause) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        try (Admin admin = Admin.create(settings)) {
            for (KafkaFuture<Void> each : admin.createTopics(topics).values().values()) {
                made(each);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            LOG.warnf("Topics are not made yet, next attempt in %d ms: %s", pause, e.getMessage());
            if (!thread.isShutdown()) {
                thread.schedule(() -> make(Math.min(MAX_PAUSE_MS, pause * 2)), pause, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static void made(KafkaFuture<Void> each) throws InterruptedException, ExecutionException {
        try {
            each.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
