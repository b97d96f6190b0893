package slotwright.booking.reference.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import slotwright.booking.reference.store.PromotionRepository;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.Promotion;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.sql.Tx;

/** Keeps promotions as catalog-service defines them. */
@ApplicationScoped
public class PromotionEvents {

    static final String GROUP = "booking.promotions";

    private final Inbox inbox;
    private final PromotionRepository promotions;

    PromotionEvents(Inbox inbox, PromotionRepository promotions) {
        this.inbox = inbox;
        this.promotions = promotions;
    }

    @Incoming("promotions")
    Uni<Void> on(ConsumerRecords<String, String> records) {
        return inbox.consume(GROUP, records, this::apply);
    }

    private Uni<Void> apply(Tx tx, Event<JsonNode> event, String recordKey) {
        if (!event.type().equals(CatalogEvents.PROMOTION_DEFINED)) {
            return Uni.createFrom().voidItem();
        }
        Event<Promotion> defined = CloudEvents.as(event, Promotion.class);
        return inbox.arrive(tx, GROUP, event)
                .chain(arrival -> arrival.isNew()
                        ? promotions.put(tx, defined.epoch(), defined.data())
                        : Uni.createFrom().voidItem());
    }
}
