package slotwright.scheduling.availability.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.platform.contract.BookingEvents.BookingState;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.ApplyBooking;

@ApplicationScoped
public class BookingConsumer {

    private final Inbox inbox;
    private final ApplyBooking bookings;

    public BookingConsumer(Inbox inbox, ApplyBooking bookings) {
        this.inbox = inbox;
        this.bookings = bookings;
    }

    @Incoming("bookings")
    public Uni<Void> arrived(ConsumerRecords<String, String> records) {
        return inbox.consume(ApplyBooking.CONSUMER, records, this::apply);
    }

    /** Every event of this topic carries the whole booking, whatever happened to it. */
    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        return event.type().startsWith("booking.")
                ? bookings.apply(tx, CloudEvents.as(event, BookingState.class))
                : Uni.createFrom().voidItem();
    }
}
