package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.AbsenceChange.Changed;
import slotwright.scheduling.absence.AbsentResources.Held;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Approval;
import slotwright.scheduling.absence.model.Reason;
import slotwright.scheduling.absence.store.AbsenceRepository;

/** What staff change has to be approved again, but in an emergency; what managers change is approved. */
@ApplicationScoped
public class ChangeAbsence {

    private final AbsenceChange change;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final StandInstead instead;
    private final RefuseOverBookings refuse;
    private final Clock clock;

    public ChangeAbsence(
            AbsenceChange change,
            AbsenceRepository absences,
            AbsentResources resources,
            StandInstead instead,
            RefuseOverBookings refuse,
            Clock clock) {
        this.change = change;
        this.absences = absences;
        this.resources = resources;
        this.instead = instead;
        this.refuse = refuse;
        this.clock = clock;
    }

    public Uni<Absence> to(Caller who, UUID id, long version, AbsenceWish wish) {
        OwnAbsences.requireMayCancel(who, wish);
        return change.of(who, id, version, "absence.changed", (tx, before) -> {
            requireSame(before, wish);
            return resources
                    .lock(tx, who.acts(), wish.whom(), wish.period(), before.replaced())
                    .chain(held -> {
                        Absence after = before.changed(wish, held.period(), approval(who, before, wish));
                        return occurrences(tx, before, after)
                                .chain(() -> absences.update(tx, who.acts(), after))
                                .chain(() -> check(tx, after, held))
                                .replaceWith(
                                        new Changed<>(after, after.approval().isGiven()));
                    });
        });
    }

    private Uni<Void> check(Tx tx, Absence after, Held held) {
        return after.approval().isGiven()
                ? refuse.unlessSaid(tx, after, held.away()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> occurrences(Tx tx, Absence before, Absence after) {
        Uni<Void> alone = instead.checkAlone(tx, before.instead(), before.id());
        return after.approval().isGiven()
                ? alone.chain(() -> staysRecurring(tx, before, after))
                : alone.chain(() -> staysRecurring(tx, before, after)).chain(() -> instead.giveBack(tx, before));
    }

    private Uni<Void> staysRecurring(Tx tx, Absence before, Absence after) {
        return before.period().repeat() == null || after.period().repeat() != null
                ? Uni.createFrom().voidItem()
                : absences.insteadOf(tx, Scope.ALL, before.id())
                        .invoke(children -> {
                            if (!children.isEmpty()) {
                                throw Problem.invalid(
                                        "/recurrence",
                                        "has-changed-occurrences",
                                        "an absence of which others stand instead of occurrences comes again");
                            }
                        })
                        .replaceWithVoid();
    }

    private Approval approval(Caller who, Absence before, AbsenceWish wish) {
        boolean atOnce = OwnAbsences.decides(who) || wish.reason() == Reason.EMERGENCY;
        return atOnce
                ? before.approval().approved(who.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                : before.approval().askedAgain();
    }

    private static void requireSame(Absence before, AbsenceWish wish) {
        if (!before.whom().equals(wish.whom())) {
            throw Problem.invalid("/scope", "fixed", "whom an absence is about stays: withdraw it and record another");
        }
        if (!before.standsInsteadOf(wish.instead())) {
            throw Problem.invalid("/parentId", "fixed", "what an absence stands instead of stays as it is");
        }
    }
}
