package slotwright.booking.reference.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.booking.reference.AcceptDays;
import slotwright.booking.reference.model.ArrivedDay;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.ResourceDay;
import slotwright.platform.inbox.EventHandler;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;

/**
 * Keeps the days of resources. They are locked by bookings, so a batch is cut into transactions of one location
 * and few days, each of which takes all its locks first, in the one order.
 */
@ApplicationScoped
public class DayEvents {

    static final String GROUP = "booking.days";
    static final int MOST_DAYS = 20;

    private final Inbox inbox;
    private final AcceptDays acceptDays;

    DayEvents(Inbox inbox, AcceptDays acceptDays) {
        this.inbox = inbox;
        this.acceptDays = acceptDays;
    }

    @Incoming("days")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return Multi.createFrom()
                .iterable(cut(records))
                .onItem()
                .transformToUniAndConcatenate(batch -> inbox.consume(GROUP, batch.records(), new Together(batch.days()))
                        .replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Batch(ConsumerRecords<String, String> records, List<ArrivedDay> days) {}

    /** What cannot be read is in no location's batch, and is left to the inbox to set aside. */
    private static List<Batch> cut(ConsumerRecords<String, String> records) {
        Map<String, List<ConsumerRecord<String, String>>> byLocation = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            String location = arrived(record)
                    .map(day -> day.day().locationId().toString())
                    .orElse("unreadable");
            byLocation.computeIfAbsent(location, none -> new ArrayList<>()).add(record);
        }
        List<Batch> batches = new ArrayList<>();
        for (List<ConsumerRecord<String, String>> all : byLocation.values()) {
            for (int from = 0; from < all.size(); from += MOST_DAYS) {
                batches.add(batch(all.subList(from, Math.min(all.size(), from + MOST_DAYS))));
            }
        }
        return batches;
    }

    private static Batch batch(List<ConsumerRecord<String, String>> part) {
        Map<TopicPartition, List<ConsumerRecord<String, String>>> byPartition = part.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<ArrivedDay> days =
                part.stream().flatMap(record -> arrived(record).stream()).toList();
        return new Batch(new ConsumerRecords<>(byPartition, Map.of()), days);
    }

    private static Optional<ArrivedDay> arrived(ConsumerRecord<String, String> record) {
        try {
            return arrived(CloudEvents.read(record.value()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ArrivedDay> arrived(Event<JsonNode> event) {
        return event.type().equals(SchedulingEvents.RESOURCE_DAY_COMPUTED)
                ? Optional.of(new ArrivedDay(
                        event.epoch(), CloudEvents.as(event, ResourceDay.class).data()))
                : Optional.empty();
    }

    /** Locks for the whole batch when the first event of a transaction comes, then stores one after another. */
    private final class Together implements EventHandler {

        private final List<ArrivedDay> all;
        private Tx locked;

        Together(List<ArrivedDay> all) {
            this.all = all;
        }

        @Override
        public Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
            var day = arrived(event);
            if (day.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Uni<Void> locks = Uni.createFrom().voidItem();
            if (locked != tx) {
                locks = acceptDays.lock(tx, all).invoke(() -> locked = tx);
            }
            return locks.chain(() -> acceptDays.store(tx, day.get()));
        }
    }
}
