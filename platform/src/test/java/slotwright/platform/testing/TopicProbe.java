package slotwright.platform.testing;

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
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads and writes topics beside the service under test. Names are those of the contracts, without the prefix. */
public final class TopicProbe {

    private final String servers;
    private final String prefix;

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
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(prefix + topic, partition, key, value))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Kafka did not take a record for " + topic, e);
        }
    }

    public boolean exists(String topic) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers))) {
            return admin.listTopics().names().get(30, TimeUnit.SECONDS).contains(prefix + topic);
        } catch (Exception e) {
            throw new AssertionError("Kafka did not list its topics", e);
        }
    }
}
