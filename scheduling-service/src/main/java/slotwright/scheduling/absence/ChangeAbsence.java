package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Tx;
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
    private final RefuseOverBookings refuse;
    private final Clock clock;

    public ChangeAbsence(
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

    public Uni<Absence> to(Caller who, UUID id, long version, AbsenceWish wish) {
        return change.of(who, id, version, "absence.changed", (tx, before) -> {
            requireSame(before, wish);
            return resources.lock(tx, who.acts(), wish.whom(), wish.period()).chain(held -> {
                Absence after = before.changed(wish, held.period(), approval(who, before, wish));
                return absences.update(tx, who.acts(), after)
                        .chain(() -> check(tx, wish, after, held))
                        .replaceWith(after);
            });
        });
    }

    private Uni<Void> check(Tx tx, AbsenceWish wish, Absence after, Held held) {
        return after.approval().isGiven()
                ? refuse.unless(tx, wish.mayMeetBookings(), after, held.away()).replaceWithVoid()
                : Uni.createFrom().voidItem();
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
    }
}
