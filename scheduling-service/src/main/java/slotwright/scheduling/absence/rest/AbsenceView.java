package slotwright.scheduling.absence.rest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.UUID;
import slotwright.scheduling.absence.model.Absence;

/**
 * @param from local, inclusive
 * @param to local, exclusive
 */
public record AbsenceView(
        UUID id,
        long version,
        String scope,
        UUID locationId,
        Collection<UUID> staffIds,
        LocalDateTime from,
        LocalDateTime to,
        boolean allDay,
        String reason,
        String note,
        String status,
        String createdBy,
        String approvedBy,
        Instant approvedAt,
        Instant createdAt) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(
                absence.id(),
                absence.version(),
                absence.scope().code(),
                absence.locationId(),
                absence.staffIds(),
                absence.from(),
                absence.to(),
                absence.allDay(),
                absence.reason().code(),
                absence.note(),
                absence.status().code(),
                absence.createdBy(),
                absence.approvedBy(),
                absence.approvedAt(),
                absence.createdAt());
    }
}
