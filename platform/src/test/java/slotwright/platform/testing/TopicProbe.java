package slotwright.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes topics beside the service under test. Names are those of the contracts, without the prefix. */
public final class TopicProbe {

    private final String servers;
    private final String prefix;
    private Producer<String, String> producer;

    /** The servers and the prefix of the running Quarkus test. */
    public TopicProbe() {
        this(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                ConfigProvider.getConfig()
                        .getOptionalValue("slotwright.topic-prefix", String.class)
                        .orElse(""));
    }

    public TopicProbe(String servers, String prefix) {
        this.servers = servers;
        this.prefix = prefix;
    }

    /** All committed records up to the topic's present end, each partition in its order; none if there is no topic. */
    public List<ConsumerRecord<String, String>> records(String topic) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        servers,
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            if (!consumer.listTopics().containsKey(prefix + topic)) {
                return found;
            }
            List<TopicPartition> partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        found.sort(Comparator.<ConsumerRecord<String, String>>comparingInt(ConsumerRecord::partition)
                .thenComparingLong(ConsumerRecord::offset));
        return found;
    }

    /** Waits until the topic has at least so many committed records. */
    public List<ConsumerRecord<String, String>> atLeast(int count, String topic) {
        return Await.value(
                topic + " has " + count + " records", () -> records(topic), records -> records.size() >= count);
    }

    public void send(String topic, String key, String value) {
        send(topic, null, key, value);
    }

    /** Any text, also what no service would send; returns when the broker has it. */
    public void send(String topic, Integer partition, String key, String value) {
        try {
            producer()
                    .send(new ProducerRecord<>(prefix + topic, partition, key, value))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Kafka did not take a record for " + topic, e);
        }
    }

    /** In order with all others of its partition; with the broker after {@link #flush}. */
    public void sendSoon(String topic, Integer partition, String key, String value) {
        producer().send(new ProducerRecord<>(prefix + topic, partition, key, value));
    }

    public void sendSoon(String topic, Integer partition, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> record = new ProducerRecord<>(prefix + topic, partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer().send(record);
    }

    public void flush() {
        producer().flush();
    }

    private synchronized Producer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }

    /** How many partitions a topic has; 0 if there is no such topic. */
    public int partitions(String topic) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            if (!admin.listTopics().names().get(30, TimeUnit.SECONDS).contains(prefix + topic)) {
                return 0;
            }
            return admin.describeTopics(List.of(prefix + topic))
                    .allTopicNames()
                    .get(30, TimeUnit.SECONDS)
                    .get(prefix + topic)
                    .partitions()
                    .size();
        } catch (Exception e) {
            throw new AssertionError("Kafka did not list its topics", e);
        }
    }
}
