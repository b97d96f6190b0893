package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.absence.AbsentResources.Away;
import slotwright.scheduling.absence.AbsentResources.Held;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Approval;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.audit.AuditTrail;

/** What a manager enters is approved at once, an emergency too; anything else is a request, which blocks nothing. */
@ApplicationScoped
public class RecordAbsence {

    private final CreateOnce once;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final StandInstead instead;
    private final RefuseOverBookings refuse;
    private final AuditTrail audit;
    private final Clock clock;

    public RecordAbsence(
            CreateOnce once,
            AbsenceRepository absences,
            AbsentResources resources,
            StandInstead instead,
            RefuseOverBookings refuse,
            AuditTrail audit,
            Clock clock) {
        this.once = once;
        this.absences = absences;
        this.resources = resources;
        this.instead = instead;
        this.refuse = refuse;
        this.audit = audit;
        this.clock = clock;
    }

    public <V> Uni<V> of(Caller who, AbsenceWish wish, OnceAnswer<Absence, V> answer) {
        OwnAbsences.requireOwn(who, wish.whom());
        OwnAbsences.requireMayCancel(who, wish);
        return once.write(answer, tx -> resources
                .lock(tx, who.acts(), wish.whom(), wish.period(), Set.of())
                .chain(held -> {
                    Absence absence = entered(who, wish, held);
                    return instead.check(tx, who, wish)
                            .chain(() -> absences.insert(tx, who.acts(), absence))
                            .chain(() -> follow(tx, absence, held.away()))
                            .chain(() -> audit.record(tx, who, "absence.recorded", absence.id(), absence.version()))
                            .replaceWith(absence);
                }));
    }

    private Uni<Void> follow(Tx tx, Absence absence, List<Away> away) {
        return absence.approval().isGiven()
                ? refuse.unlessSaid(tx, absence, away).chain(() -> resources.recompute(tx, absence.whom()))
                : Uni.createFrom().voidItem();
    }

    private Absence entered(Caller who, AbsenceWish wish, Held held) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean atOnce = OwnAbsences.decides(who) || wish.reason() == Reason.EMERGENCY;
        return new Absence(
                UUID.randomUUID(),
                1,
                wish.whom(),
                held.period(),
                wish.reason(),
                wish.note(),
                wish.amends(),
                wish.onAffected(),
                wish.instead(),
                Set.of(),
                atOnce ? Approval.given(who.id(), now) : Approval.asked(who.id()),
                now,
                held.clock());
    }
}
