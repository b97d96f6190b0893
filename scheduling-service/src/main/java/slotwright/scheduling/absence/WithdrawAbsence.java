package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
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

    public Uni<Void> of(UUID id, long version) {
        return transactions.write(settings.changeDeadline(), tx -> find(tx, id)
                .call(absence -> resources.lock(tx, absence))
                .chain(() -> find(tx, id))
                .invoke(absence -> EntityTags.same(version, absence.version()))
                .chain(absence -> withdraw(tx, absence)));
    }

    private Uni<Absence> find(Tx tx, UUID id) {
        return absences.find(tx, id).map(found -> found.orElseThrow(() -> Problem.notFound("this absence")));
    }

    private Uni<Void> withdraw(Tx tx, Absence absence) {
        return absences.delete(tx, absence.id())
                .chain(() -> resources.recompute(tx, absence))
                .chain(() -> audit.record(tx, "absence.withdrawn", absence.id(), absence.version()));
    }
}
