package slotwright.scheduling.location.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.location.store.LocationRow;

/** Tells the other services, the auditors and availability that a location has changed. */
@ApplicationScoped
public class LocationEvents {

    private final Outbox outbox;
    private final AuditTrail audit;
    private final PublishBoards publish;

    public LocationEvents(Outbox outbox, AuditTrail audit, PublishBoards publish) {
        this.outbox = outbox;
        this.audit = audit;
        this.publish = publish;
    }

    public Uni<Void> changed(Tx tx, Caller who, LocationRow row, String action) {
        return publish.rosters(tx, List.of(row.id()))
                .chain(() -> again(tx, row))
                .chain(() -> audit.record(tx, who, action, row.id(), row.version()));
    }

    /** Tells the other services what they may know already. */
    public Uni<Void> again(Tx tx, LocationRow row) {
        String id = row.id().toString();
        return outbox.append(
                tx,
                new OutgoingEvent(
                        Topics.RESOURCES,
                        id,
                        id,
                        outbox.event(SchedulingEvents.RESOURCE_CHANGED, id, row.version(), row.resource())));
    }
}
