package slotwright.platform.contract;

import static slotwright.platform.contract.GoldenEvents.DECIDED;
import static slotwright.platform.contract.GoldenEvents.HAIRCUT;
import static slotwright.platform.contract.GoldenEvents.id;

final class GoldenAudit {

    private GoldenAudit() {}

    static AuditEvents.AuditEntry entry() {
        return new AuditEvents.AuditEntry(
                id(6),
                "catalog-service",
                DECIDED,
                "administrator",
                "admin",
                "service.changed",
                "service",
                HAIRCUT.toString(),
                3);
    }
}
