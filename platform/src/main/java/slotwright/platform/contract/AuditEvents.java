package slotwright.platform.contract;

import java.time.Instant;
import java.util.UUID;

/** Audit entries of the services that do not keep them. Topic {@code audit.entries.v1}, key the service's name. */
public final class AuditEvents {

    public static final String ENTRY_RECORDED = "audit-entry.recorded.v1";

    private AuditEvents() {}

    /**
     * Who did what to which thing. Values of personal data never stand here.
     *
     * @param service the recording service, such as {@code catalog-service}
     * @param action a verb-noun code such as {@code service.changed}
     * @param entity the kind of thing
     */
    public record AuditEntry(
            UUID entryId,
            String service,
            Instant at,
            String actorId,
            String actorRole,
            String action,
            String entity,
            String entityId,
            long entityVersion) {}
}
