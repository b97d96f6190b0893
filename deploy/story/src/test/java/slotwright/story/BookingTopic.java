package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import slotwright.local.LocalStack;

/** All that was said about bookings, read from the first record on, committed records only. */
final class BookingTopic {

    private static final int PARTITIONS = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalStack stack;
    private final String topic;

    BookingTopic(LocalStack stack, String prefix) {
        this.stack = stack;
        this.topic = prefix + "booking.bookings.v1";
    }

    /** One change of one booking. */
    record Change(String bookingId, long version) {}

    /** The bookings' ids in the order of their events, once there are at least so many. */
    List<String> subjects(int atLeast) {
        return changes(atLeast).stream().map(Change::bookingId).toList();
    }

    List<Change> changes(int atLeast) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", stack.kafka().address().toString());
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<Change> changes = new ArrayList<>();
            Narrator.eventually(atLeast + " events in " + topic, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> changes.add(change(record)));
                return changes.size() >= atLeast ? true : null;
            });
            return changes;
        }
    }

    private static Change change(ConsumerRecord<String, String> record) {
        try {
            var event = JSON.readTree(record.value());
            return new Change(
                    event.path("subject").asText(), event.path("version").asLong());
        } catch (JsonProcessingException e) {
            throw new StoryFailed("not an event: " + record.value());
        }
    }
}
