package slotwright.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import slotwright.platform.topic.TopicNames;

/**
 * Sets records aside that cannot be applied, unchanged, with headers that say why and where they came from:
 * {@code reason}, {@code source-topic}, {@code source-partition}, {@code source-offset}.
 */
@ApplicationScoped
class DeadLetters {

    private static final int PATIENCE_MS = 5_000;
    private static final int MAX_REASON = 500;

    private final Map<String, Object> kafka;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "dead-letters");
        made.setDaemon(true);
        return made;
    });
    private Producer<String, String> producer;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    void onStop(@Observes ShutdownEvent stopped) throws InterruptedException {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(2));
            }
        });
        thread.shutdown();
        if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** Ends when Kafka has it; fails when Kafka does not take it in time. Goes on on another thread. */
    Uni<Void> put(String group, ConsumerRecord<String, String> record, Throwable reason) {
        return Uni.createFrom()
                .item(() -> {
                    send(letter(group, record, reason));
                    return (Void) null;
                })
                .runSubscriptionOn(thread);
    }

    private void send(ProducerRecord<String, String> letter) {
        try {
            producer().send(letter).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the record was set aside", e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka does not take the dead letter", e);
        }
    }

    private static ProducerRecord<String, String> letter(
            String group, ConsumerRecord<String, String> record, Throwable reason) {
        ProducerRecord<String, String> letter = new ProducerRecord<>(
                TopicNames.deadLetter(record.topic(), group), null, record.key(), record.value(), record.headers());
        header(letter, "reason", reason(reason));
        header(letter, "source-topic", record.topic());
        header(letter, "source-partition", Integer.toString(record.partition()));
        header(letter, "source-offset", Long.toString(record.offset()));
        return letter;
    }

    private static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.substring(0, Math.min(MAX_REASON, text.length()));
    }

    private static void header(ProducerRecord<String, String> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MS);
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }
}
