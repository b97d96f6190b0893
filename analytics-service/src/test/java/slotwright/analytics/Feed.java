package slotwright.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.testing.Await;

/** Stands where the other services stand: writes their topics, and knows when all that it wrote was read. */
public final class Feed implements AutoCloseable {

    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);

    private final String prefix = ConfigProvider.getConfig().getValue("slotwright.topic-prefix", String.class);
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "acks",
                    "all"),
            new StringSerializer(),
            new StringSerializer());
    private final List<Future<?>> sent = new ArrayList<>();

    /** To the partition that all bookings of one location share, as the relay does. */
    public void booking(Bookings booking) {
        booking(0, booking);
    }

    public void booking(int partition, Bookings booking) {
        record(Topics.BOOKINGS, partition, booking.locationId().toString(), CloudEvents.write(booking.event()));
    }

    public void event(Topics.Topic topic, int partition, Event<?> event) {
        record(topic, partition, event.subject(), CloudEvents.write(event));
    }

    public void record(Topics.Topic topic, int partition, String key, String value) {
        sent.add(producer.send(new ProducerRecord<>(prefix + topic.name(), partition, key, value)));
    }

    /** Puts a booking behind all others in each partition, and waits until the last of them is counted. */
    public void untilBookingsAreCounted() {
        UUID behind = UUID.randomUUID();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            booking(partition, Bookings.confirmed(behind).on(LONG_AGO));
        }
        flush();
        Await.until("all partitions of bookings are read", () -> {
            int total = Reports.daily(LONG_AGO, LONG_AGO, behind)
                    .at("/totals/total")
                    .asInt();
            return total == Topics.PARTITIONS;
        });
    }

    public void flush() {
        try {
            for (Future<?> each : sent) {
                each.get(30, TimeUnit.SECONDS);
            }
            sent.clear();
        } catch (Exception e) {
            throw new AssertionError("Kafka did not take a record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
