package slotwright.booking.reference.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.booking.reference.store.ServiceVersionRepository;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;

/** Keeps every version of services that catalog-service publishes. */
@ApplicationScoped
public class ServiceEvents {

    static final String GROUP = "booking.services";

    private final Inbox inbox;
    private final ServiceVersionRepository services;

    ServiceEvents(Inbox inbox, ServiceVersionRepository services) {
        this.inbox = inbox;
        this.services = services;
    }

    @Incoming("services")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consume(GROUP, records, this::apply);
    }

    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        if (!event.type().equals(CatalogEvents.SERVICE_PUBLISHED)) {
            return Uni.createFrom().voidItem();
        }
        Event<ServiceVersion> published = CloudEvents.as(event, ServiceVersion.class);
        return inbox.arrive(tx, GROUP, event)
                .chain(arrival -> arrival.isNew()
                        ? services.add(tx, published.epoch(), published.data())
                        : Uni.createFrom().voidItem());
    }
}
