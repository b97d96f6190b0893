package slotwright.scheduling.staff.events;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.PublishBoards;
import slotwright.scheduling.staff.store.StaffRow;

/** Tells the other services and the auditors that a person's skills, home or flags have changed. */
@ApplicationScoped
public class StaffEvents {

    private final Outbox outbox;
    private final AuditTrail audit;
    private final PublishBoards publish;

    public StaffEvents(Outbox outbox, AuditTrail audit, PublishBoards publish) {
        this.outbox = outbox;
        this.audit = audit;
        this.publish = publish;
    }

    /** @param rosters the locations where the person may be met, before or after the change */
    public Uni<Void> changed(Tx tx, Caller who, StaffRow row, String action, Collection<UUID> rosters) {
        return publish.rosters(tx, rosters)
                .chain(() -> again(tx, row))
                .chain(() -> audit.record(tx, who, action, row.id(), row.version()));
    }

    /** Tells the other services what they may know already. */
    public Uni<Void> again(Tx tx, StaffRow row) {
        String id = row.id().toString();
        return outbox.append(
                tx,
                new OutgoingEvent(
                        Topics.RESOURCES,
                        id,
                        row.homeLocationId().toString(),
                        outbox.event(SchedulingEvents.RESOURCE_CHANGED, id, row.version(), row.resource())));
    }
}
