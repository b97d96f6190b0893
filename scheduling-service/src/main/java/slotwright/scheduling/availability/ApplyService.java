package slotwright.scheduling.availability;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.inbox.Inbox;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.availability.store.ServiceCopies;

/** Keeps the current version of each service. */
@ApplicationScoped
public class ApplyService {

    public static final String CONSUMER = "scheduling.services";

    private final Inbox inbox;
    private final ServiceCopies copies;
    private final PublishBoards publish;

    public ApplyService(Inbox inbox, ServiceCopies copies, PublishBoards publish) {
        this.inbox = inbox;
        this.copies = copies;
        this.publish = publish;
    }

    public Uni<Void> apply(Tx tx, Event<ServiceVersion> event) {
        return inbox.arrive(tx, CONSUMER, event)
                .chain(arrival -> arrival.isNew()
                        ? copies.save(tx, event)
                        : Uni.createFrom().voidItem())
                .chain(() -> publish.service(tx, event.data().serviceId()));
    }
}
