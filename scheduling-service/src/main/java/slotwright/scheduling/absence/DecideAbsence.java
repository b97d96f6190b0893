package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.AbsenceChange.Changed;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.OnAffected;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;

/** Answers a request for an absence. */
@ApplicationScoped
public class DecideAbsence {

    private final AbsenceChange change;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final RefuseOverBookings refuse;
    private final Clock clock;

    public DecideAbsence(
            AbsenceChange change,
            AbsenceRepository absences,
            AbsentResources resources,
            RefuseOverBookings refuse,
            Clock clock) {
        this.change = change;
        this.absences = absences;
        this.resources = resources;
        this.refuse = refuse;
        this.clock = clock;
    }

    /** @param affected the bookings that it meets */
    public record Approved(Absence absence, List<Affected> affected) {}

    /** @param said what becomes of the bookings that it meets; null where it is as it was asked for */
    public Uni<Approved> approve(Caller who, UUID id, long version, OnAffected said) {
        return change.of(who, id, version, "absence.approved", (tx, before) -> {
            requirePending(before);
            Absence after = before.decided(
                    before.approval().approved(who.id(), now()), said == null ? before.onAffected() : said);
            return absences.update(tx, who.acts(), after)
                    .chain(() -> affected(tx, who, after))
                    .map(affected -> new Changed<>(new Approved(after, affected), true));
        });
    }

    /** @param why in the words of who refuses, or null */
    public Uni<Absence> reject(Caller who, UUID id, long version, String why) {
        return change.of(who, id, version, "absence.rejected", (tx, before) -> {
            requirePending(before);
            Absence after = before.decided(before.approval().rejected(who.id(), now(), why), before.onAffected());
            return absences.update(tx, who.acts(), after).replaceWith(new Changed<>(after, false));
        });
    }

    private Uni<List<Affected>> affected(Tx tx, Caller who, Absence after) {
        return resources
                .lock(tx, who.acts(), after.whom(), after.period(), after.replaced())
                .chain(held -> refuse.unlessSaid(tx, after, held.away()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requirePending(Absence absence) {
        if (absence.approval().status() != Status.PENDING) {
            throw Problem.of(
                    ProblemType.ILLEGAL_TRANSITION,
                    "The absence is " + absence.approval().status().code() + "; only a request can be decided.");
        }
    }
}
