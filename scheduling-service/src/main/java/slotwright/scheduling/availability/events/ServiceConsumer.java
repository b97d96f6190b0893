package slotwright.scheduling.availability.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.ApplyService;

@ApplicationScoped
public class ServiceConsumer {

    private final Inbox inbox;
    private final ApplyService services;

    public ServiceConsumer(Inbox inbox, ApplyService services) {
        this.inbox = inbox;
        this.services = services;
    }

    @Incoming("services")
    public Uni<Void> arrived(ConsumerRecords<String, String> records) {
        return inbox.consume(ApplyService.CONSUMER, records, this::apply);
    }

    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        return event.type().equals(CatalogEvents.SERVICE_PUBLISHED)
                ? services.apply(tx, CloudEvents.as(event, ServiceVersion.class))
                : Uni.createFrom().voidItem();
    }
}
