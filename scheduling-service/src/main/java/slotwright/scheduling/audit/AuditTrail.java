package slotwright.scheduling.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.AuditEvents;
import slotwright.platform.contract.AuditEvents.AuditEntry;
import slotwright.platform.contract.Topics;
import slotwright.platform.outbox.Outbox;
import slotwright.platform.outbox.OutgoingEvent;
import slotwright.platform.sql.Tx;

/** Tells who changed what, in the transaction of the change. Booking-service keeps the entries of the suite. */
@ApplicationScoped
public class AuditTrail {

    private static final String SERVICE = "scheduling-service";

    private final Outbox outbox;
    private final Clock clock;

    public AuditTrail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param who has changed it
     * @param action a verb-noun code such as {@code location.changed}; what stands before the dot is the entity
     */
    public Uni<Void> record(Tx tx, Caller who, String action, UUID entityId, long entityVersion) {
        UUID entryId = UUID.randomUUID();
        AuditEntry entry = new AuditEntry(
                entryId,
                SERVICE,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.id(),
                who.role(),
                action,
                action.substring(0, action.indexOf('.')),
                entityId.toString(),
                entityVersion);
        return outbox.append(
                tx,
                new OutgoingEvent(
                        Topics.AUDIT,
                        SERVICE,
                        SERVICE,
                        outbox.event(AuditEvents.ENTRY_RECORDED, entryId.toString(), 1, entry)));
    }
}
