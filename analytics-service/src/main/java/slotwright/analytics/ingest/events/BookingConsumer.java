package slotwright.analytics.ingest.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.analytics.AnalyticsConfiguration;
import slotwright.analytics.ingest.CountBookings;
import slotwright.analytics.ingest.model.CountedBooking;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;

/**
 * Counts a batch of booking events together, so that a day's row is written once for all of them. Whatever stands in
 * the way of that (a record that says nonsense, a database that is away) is the inbox's to settle, one by one.
 */
@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final Transactions transactions;
    private final CountBookings bookings;
    private final AnalyticsConfiguration configuration;

    public BookingConsumer(
            Inbox inbox, Transactions transactions, CountBookings bookings, AnalyticsConfiguration configuration) {
        this.inbox = inbox;
        this.transactions = transactions;
        this.bookings = bookings;
        this.configuration = configuration;
    }

    @Incoming("bookings")
    public Uni<Void> arrived(ConsumerRecords<String, String> records) {
        return Uni.createFrom()
                .deferred(() -> countTogether(records))
                .onFailure()
                .recoverWithUni(() -> inbox.consume(CountBookings.CONSUMER, records, this::countOne));
    }

    private Uni<Void> countTogether(ConsumerRecords<String, String> records) {
        List<CountedBooking> states = new ArrayList<>();
        for (ConsumerRecord<String, String> each : records) {
            states.add(BookingStates.read(CloudEvents.read(each.value())));
        }
        return transactions
                .write(configuration.batchLimit(), tx -> bookings.count(tx, states))
                .invoke(() -> inbox.appliedElsewhere(CountBookings.CONSUMER, records));
    }

    private Uni<Void> countOne(Tx tx, Event<JsonNode> event, String recordKey) {
        return bookings.count(tx, List.of(BookingStates.read(event)));
    }
}
