package slotwright.catalog.change;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.AuditEvents;
import slotwright.platform.contract.AuditEvents.AuditEntry;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutboxRow;
import slotwright.platform.outbox.OutgoingEvent;

/** Writes what leaves with a change into the outbox, in the session's own transaction. */
@ApplicationScoped
public class Journal {

    private static final String SERVICE = "catalog-service";

    private final Outbox outbox;
    private final Clock clock;

    public Journal(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Call it after the locks: the insert draws the event's place in the order. */
    public Uni<Void> event(OutgoingEvent event) {
        OutboxRow row = outbox.row(event);
        return NativeStatement.run(OutboxRow.INSERT_SQL, row.values());
    }

    /**
     * @param who has changed it
     * @param action a verb-noun code such as {@code service.changed}
     * @param entity the kind of thing
     */
    public Uni<Void> audit(Caller who, String action, String entity, UUID id, long version) {
        var entry = new AuditEntry(
                UUID.randomUUID(),
                SERVICE,
                clock.instant(),
                who.id(),
                who.role(),
                action,
                entity,
                id.toString(),
                version);
        var event = outbox.event(AuditEvents.ENTRY_RECORDED, entry.entryId().toString(), 1, entry);
        return event(new OutgoingEvent(Topics.AUDIT, SERVICE, SERVICE, event));
    }
}
