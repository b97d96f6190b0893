package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Instead;
import slotwright.scheduling.absence.model.Status;
import slotwright.scheduling.absence.store.AbsenceRepository;

/**
 * One occurrence of a recurring absence is changed by an absence of its own, which stands instead of it as soon as it
 * is approved. Both are about the same people or place, whose lock is held.
 */
@ApplicationScoped
public class StandInstead {

    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final RefuseOverBookings refuse;

    public StandInstead(AbsenceRepository absences, AbsentResources resources, RefuseOverBookings refuse) {
        this.absences = absences;
        this.resources = resources;
        this.refuse = refuse;
    }

    /** @throws Problem 400 where there is no such occurrence to be changed; 403, 409 where somebody else's is */
    Uni<Void> check(Tx tx, Caller who, AbsenceWish wish) {
        Instead instead = wish.instead();
        return instead == null
                ? Uni.createFrom().voidItem()
                : absences.find(tx, who.acts(), instead.parentId())
                        .invoke(parent -> requireOccurrence(who, parent, wish))
                        .chain(() -> checkAlone(tx, instead, null));
    }

    /**
     * @param itself which does not count, or null
     * @throws Problem 409 where another one stands instead of the same occurrence, or is to
     */
    Uni<Void> checkAlone(Tx tx, Instead instead, UUID itself) {
        return instead == null
                ? Uni.createFrom().voidItem()
                : absences.insteadOf(tx, Scope.ALL, instead.parentId())
                        .invoke(others -> {
                            if (others.stream()
                                    .filter(other -> !other.id().equals(itself))
                                    .anyMatch(other -> isMeant(other, instead))) {
                                throw Problem.of(
                                        ProblemType.DUPLICATE, "Another absence stands instead of this occurrence.");
                            }
                        })
                        .replaceWithVoid();
    }

    /**
     * The occurrence blocks again, because the absence that stood instead of it does not any more.
     *
     * @throws Problem 409 that lists the bookings that it meets, where nobody has said what becomes of them
     */
    Uni<Void> giveBack(Tx tx, Absence child) {
        return child.instead() == null || !child.approval().isGiven()
                ? Uni.createFrom().voidItem()
                : absences.find(tx, Scope.ALL, child.instead().parentId()).chain(parent -> parent.filter(
                                series -> series.approval().isGiven())
                        .flatMap(series -> series.on(child.instead().date()))
                        .map(occurrence -> resources
                                .look(tx, occurrence)
                                .chain(away -> refuse.unlessSaid(tx, occurrence, away))
                                .replaceWithVoid())
                        .orElse(Uni.createFrom().voidItem()));
    }

    private static boolean isMeant(Absence other, Instead instead) {
        return other.instead().date().equals(instead.date()) && other.approval().status() != Status.REJECTED;
    }

    private static void requireOccurrence(Caller who, Optional<Absence> found, AbsenceWish wish) {
        Instead instead = wish.instead();
        Absence parent = found.orElseThrow(
                () -> Problem.invalid("/parentId", "unknown-absence", instead.parentId() + " is no absence"));
        if (!parent.whom().equals(wish.whom())) {
            throw Problem.invalid("/parentId", "others", "is an absence of others");
        }
        OwnAbsences.requireTouchable(who, parent);
        if (parent.period().repeat() == null) {
            throw Problem.invalid("/parentId", "not-recurring", "is an absence that does not come again");
        }
        if (parent.approval().status() == Status.REJECTED) {
            throw Problem.invalid("/parentId", "rejected", "is an absence that was refused");
        }
        boolean atThatTime = instead.time() == null
                || instead.time().equals(parent.period().from().toLocalTime());
        if (!atThatTime || parent.on(instead.date()).isEmpty()) {
            throw Problem.invalid("/occurrence", "no-occurrence", "no occurrence of the absence begins then");
        }
    }
}
