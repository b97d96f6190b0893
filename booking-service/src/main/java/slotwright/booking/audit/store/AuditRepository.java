package slotwright.booking.audit.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import slotwright.platform.contract.AuditEvents.AuditEntry;
import slotwright.platform.sql.Tx;

/** Entries of the audit log. The serving user may insert and read there, nothing else. */
@ApplicationScoped
public class AuditRepository {

    private final String insert;

    AuditRepository(@ConfigProperty(name = "slotwright.audit-schema") String schema) {
        if (!schema.matches("[A-Za-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("slotwright.audit-schema is no schema's name: " + schema);
        }
        this.insert = "INSERT INTO " + schema + ".audit_entry (entry_id, service, at, actor_id, actor_role, action,"
                + " entity, entity_id, entity_version, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    /** @param details what the entry says besides, as JSON, or null; it may hold the caller's own words */
    public Uni<Void> add(Tx tx, AuditEntry entry, String details) {
        return tx.run(
                        insert,
                        entry.entryId(),
                        entry.service(),
                        entry.at(),
                        entry.actorId(),
                        entry.actorRole(),
                        entry.action(),
                        entry.entity(),
                        entry.entityId(),
                        entry.entityVersion(),
                        details)
                .replaceWithVoid();
    }
}
