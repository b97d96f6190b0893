package slotwright.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiPredicate;
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
        return read(atLeast + " events in " + topic, (consumer, changes) -> changes.size() >= atLeast);
    }

    /** All that is committed by now; an event that was sent again is there again. */
    List<Change> all() {
        try (KafkaConsumer<String, String> asks = consumer()) {
            Map<TopicPartition, Long> ends = asks.endOffsets(partitions());
            return read("all of " + topic, (consumer, changes) -> ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue()));
        }
    }

    private List<Change> read(String what, BiPredicate<KafkaConsumer<String, String>, List<Change>> enough) {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            List<Change> changes = new ArrayList<>();
            return Narrator.eventually(what, () -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> changes.add(change(record)));
                return enough.test(consumer, changes) ? changes : null;
            });
        }
    }

    private KafkaConsumer<String, String> consumer() {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", stack.kafka().address().toString());
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
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
