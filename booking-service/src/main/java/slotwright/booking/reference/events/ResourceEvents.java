package slotwright.booking.reference.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.booking.reference.AcceptResource;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Resource;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;

/** Keeps locations and people as scheduling-service knows them. */
@ApplicationScoped
public class ResourceEvents {

    static final String GROUP = "booking.resources";

    private final Inbox inbox;
    private final AcceptResource accept;

    ResourceEvents(Inbox inbox, AcceptResource accept) {
        this.inbox = inbox;
        this.accept = accept;
    }

    @Incoming("resources")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consume(GROUP, records, this::apply);
    }

    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        if (!event.type().equals(SchedulingEvents.RESOURCE_CHANGED)) {
            return Uni.createFrom().voidItem();
        }
        Event<Resource> changed = CloudEvents.as(event, Resource.class);
        return inbox.arrive(tx, GROUP, event)
                .chain(arrival -> arrival.isNew()
                        ? accept.store(tx, changed.epoch(), changed.version(), changed.data())
                        : Uni.createFrom().voidItem());
    }
}
