package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.absence.AbsentResources.Away;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.audit.AuditTrail;
import slotwright.scheduling.availability.store.AffectedBookings;

/** What a manager enters is approved at once, and blocks at once. */
@ApplicationScoped
public class RecordAbsence {

    private final CreateOnce once;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordAbsence(
            CreateOnce once, AbsenceRepository absences, AbsentResources resources, AuditTrail audit, Clock clock) {
        this.once = once;
        this.absences = absences;
        this.resources = resources;
        this.audit = audit;
        this.clock = clock;
    }

    public <V> Uni<V> of(Caller who, AbsenceWish wish, OnceAnswer<Absence, V> answer) {
        Absence absence = approved(who.id(), wish);
        return once.write(answer, tx -> resources
                .lock(tx, who.acts(), absence)
                .call(away -> refuseOverBookings(tx, wish, absence, away))
                .chain(() -> absences.insert(tx, who.acts(), absence))
                .chain(() -> resources.recompute(tx, absence))
                .chain(() -> audit.record(tx, who, "absence.recorded", absence.id(), absence.version()))
                .replaceWith(absence));
    }

    private Uni<Void> refuseOverBookings(Tx tx, AbsenceWish wish, Absence absence, List<Away> away) {
        return wish.mayMeetBookings()
                ? Uni.createFrom().voidItem()
                : resources
                        .affected(tx, absence, away)
                        .invoke(affected -> AffectedBookings.refuse(
                                affected,
                                "There are bookings in this time; with onAffected keep they stay and are listed."))
                        .replaceWithVoid();
    }

    private Absence approved(String who, AbsenceWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Absence(
                UUID.randomUUID(),
                1,
                wish.scope(),
                wish.locationId(),
                wish.staffIds(),
                wish.from(),
                wish.to(),
                wish.allDay(),
                wish.reason(),
                wish.note(),
                Status.APPROVED,
                who,
                who,
                now,
                now);
    }
}
