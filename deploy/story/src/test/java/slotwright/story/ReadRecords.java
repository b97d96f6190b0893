package slotwright.story;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import slotwright.local.LocalStack;

/** How far a consumer group has said that it has read. */
final class ReadRecords {

    private final Properties settings = new Properties();

    ReadRecords(LocalStack stack) {
        settings.put("bootstrap.servers", stack.kafka().address().toString());
        settings.put("isolation.level", "read_committed");
    }

    /** How many records of the topic the group would be given if it came back now. */
    int leftFor(String group, String topic) {
        Map<TopicPartition, OffsetAndMetadata> said = said(group);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet()));
            consumer.assign(ends.keySet());
            ends.keySet()
                    .forEach(partition -> consumer.seek(
                            partition,
                            said.containsKey(partition) ? said.get(partition).offset() : 0));
            int[] left = {0};
            return Narrator.eventually("the rest of " + topic, () -> {
                left[0] += consumer.poll(Duration.ofMillis(200)).count();
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())
                        ? left[0]
                        : null;
            });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> said(String group) {
        try (Admin admin = Admin.create(settings)) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new StoryFailed("no offsets of " + group + ": " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted");
        }
    }
}
