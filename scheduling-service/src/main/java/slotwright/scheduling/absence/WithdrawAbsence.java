package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

@ApplicationScoped
public class WithdrawAbsence {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final AuditTrail audit;

    public WithdrawAbsence(
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

    public Uni<Void> of(Caller who, UUID id, long version) {
        return transactions.write(settings.changeDeadline(), tx -> find(tx, who.acts(), id)
                .chain(absence -> resources.hold(tx, who.acts(), absence))
                .invoke(WithdrawAbsence::requireWhole)
                .chain(() -> find(tx, who.acts(), id))
                .invoke(absence -> EntityTags.same(version, absence.version()))
                .chain(absence -> withdraw(tx, who, absence)));
    }

    private Uni<Absence> find(Tx tx, Scope scope, UUID id) {
        return absences.find(tx, scope, id).map(found -> found.orElseThrow(() -> Problem.notFound("this absence")));
    }

    private static void requireWhole(boolean allInReach) {
        if (!allInReach) {
            throw Problem.of(ProblemType.FORBIDDEN, "The absence is also about people of other locations.");
        }
    }

    private Uni<Void> withdraw(Tx tx, Caller who, Absence absence) {
        return absences.delete(tx, who.acts(), absence.id())
                .chain(() -> resources.recompute(tx, absence))
                .chain(() -> audit.record(tx, who, "absence.withdrawn", absence.id(), absence.version()));
    }
}
