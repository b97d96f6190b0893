package slotwright.scheduling.absence.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.Approval;
import slotwright.scheduling.absence.model.Instead;

/**
 * @param from local, inclusive
 * @param to local, exclusive
 * @param parentId the recurring absence of which this one stands instead of an occurrence, as soon as it is approved
 * @param occurrence the local date on which that occurrence begins
 * @param rejection why, in the words of who has refused it
 */
public record AbsenceView(
        UUID id,
        long version,
        String scope,
        UUID locationId,
        Collection<UUID> staffIds,
        Collection<String> categories,
        LocalDateTime from,
        LocalDateTime to,
        boolean allDay,
        RepeatBody recurrence,
        String reason,
        String note,
        AbsenceRequest.AmendsBody amends,
        @Schema(description = AbsenceRequest.ON_AFFECTED) String onAffected,
        UUID parentId,
        LocalDate occurrence,
        @Schema(description = STATUS) String status,
        String createdBy,
        String approvedBy,
        Instant approvedAt,
        String rejectedBy,
        Instant rejectedAt,
        String rejection,
        Instant createdAt) {

    static final String STATUS = "pending, approved, active (approved and under way), expired (approved and over) or"
            + " rejected; only what is approved blocks";

    /** @param now tells whether it is under way or over */
    static AbsenceView of(Absence absence, Instant now) {
        Approval approval = absence.approval();
        Instead instead = absence.instead();
        boolean given = approval.isGiven();
        return new AbsenceView(
                absence.id(),
                absence.version(),
                absence.whom().scope().code(),
                absence.whom().locationId(),
                absence.whom().staffIds(),
                absence.whom().categories(),
                absence.period().from(),
                absence.period().to(),
                absence.period().allDay(),
                RepeatBody.of(absence.period().repeat()),
                absence.reason().code(),
                absence.note(),
                AbsenceRequest.AmendsBody.of(absence.amends()),
                absence.onAffected() == null ? null : absence.onAffected().code(),
                instead == null ? null : instead.parentId(),
                instead == null ? null : instead.date(),
                absence.statusAt(now).code(),
                approval.askedBy(),
                given ? approval.decidedBy() : null,
                given ? approval.decidedAt() : null,
                given ? null : approval.decidedBy(),
                given ? null : approval.decidedAt(),
                approval.comment(),
                absence.createdAt());
    }
}
