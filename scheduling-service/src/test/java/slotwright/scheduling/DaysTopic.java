package slotwright.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.platform.contract.Topics;

/**
 * The topic of days, which holds hundreds of thousands of records when all tests have run: each is read once to note
 * where its resource begins, and a resource is read from there on.
 */
final class DaysTopic {

    private static DaysTopic opened;

    private final String name;
    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, Long> noted = new HashMap<>();
    private final Map<String, Map<TopicPartition, Long>> begins = new HashMap<>();

    private DaysTopic(String servers, String name) {
        this.name = name;
        this.consumer = new KafkaConsumer<>(
                // No fetch is left waiting at the broker, or the next question would wait behind it.
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed", "fetch.max.wait.ms", 1),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** All committed days of a resource, those of a partition in their order. */
    static synchronized List<String> of(String resource) {
        var config = ConfigProvider.getConfig();
        String name = config.getValue("slotwright.topic-prefix", String.class) + Topics.DAYS.name();
        if (opened == null || !opened.name.equals(name)) {
            opened = new DaysTopic(config.getValue("kafka.bootstrap.servers", String.class), name);
        }
        try {
            return opened.read(resource);
        } catch (RuntimeException interrupted) {
            // What was noted may be less than what was read.
            opened.consumer.close(Duration.ZERO);
            opened = null;
            throw interrupted;
        }
    }

    private List<String> read(String resource) {
        if (noted.isEmpty()) {
            consumer.partitionsFor(name)
                    .forEach(partition -> noted.put(new TopicPartition(name, partition.partition()), 0L));
        }
        read(noted, day -> begins.computeIfAbsent(resource(day), first -> new HashMap<>())
                .putIfAbsent(new TopicPartition(name, day.partition()), day.offset()));
        noted.replaceAll((partition, before) -> consumer.position(partition));
        List<String> days = new ArrayList<>();
        read(begins.getOrDefault(resource, Map.of()), day -> {
            if (resource(day).equals(resource)) {
                days.add(day.value());
            }
        });
        return days;
    }

    private void read(Map<TopicPartition, Long> from, Consumer<ConsumerRecord<String, String>> reader) {
        Collection<TopicPartition> partitions = from.keySet();
        consumer.assign(partitions);
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofMillis(100)).forEach(reader);
        }
    }

    private static String resource(ConsumerRecord<String, String> day) {
        return day.key().substring(0, day.key().indexOf('/'));
    }
}
