package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.audit.AuditTrail;

/**
 * What every change of an absence has in common: it happens under the locks of whom it is about, at the version that
 * the caller has seen, and the days follow in the same transaction.
 */
@ApplicationScoped
public class AbsenceChange {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final AuditTrail audit;

    public AbsenceChange(
            Transactions transactions,
            SchedulingSettings settings,
            AbsenceRepository absences,
            AbsentResources resources,
            AuditTrail audit) {
        this.transactions = transactions;
        this.settings = settings;
        this.absences = absences;
        this.resources = resources;
        this.audit = audit;
    }

    /** @param blocks whether anything of the absence blocks from now on */
    record Changed<T>(T answer, boolean blocks) {}

    /** @param work writes the change, given the absence as it is */
    <T> Uni<T> of(Caller who, UUID id, long version, String action, BiFunction<Tx, Absence, Uni<Changed<T>>> work) {
        return transactions.write(settings.changeDeadline(), tx -> find(tx, who.acts(), id)
                .invoke(absence -> OwnAbsences.requireTouchable(who, absence))
                .chain(absence -> resources.hold(tx, who.acts(), absence.whom()))
                .invoke(AbsenceChange::requireWhole)
                .chain(() -> find(tx, who.acts(), id))
                .invoke(absence -> EntityTags.same(version, absence.version()))
                .chain(absence -> work.apply(tx, absence)
                        .call(done -> recompute(tx, absence, done.blocks()))
                        .call(() -> audit.record(tx, who, action, absence.id(), absence.version() + 1))
                        .map(Changed::answer)));
    }

    private Uni<Absence> find(Tx tx, Scope scope, UUID id) {
        return absences.find(tx, scope, id).map(found -> found.orElseThrow(() -> Problem.notFound("this absence")));
    }

    private static void requireWhole(boolean allInReach) {
        if (!allInReach) {
            throw Problem.of(ProblemType.FORBIDDEN, "The absence is also about people of other locations.");
        }
    }

    /** What blocked nothing and does not begin to changes no day. */
    private Uni<Void> recompute(Tx tx, Absence before, boolean blocks) {
        return blocks || before.approval().isGiven()
                ? resources.recompute(tx, before.whom())
                : Uni.createFrom().voidItem();
    }
}
