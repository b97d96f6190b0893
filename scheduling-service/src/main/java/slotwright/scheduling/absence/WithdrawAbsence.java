package slotwright.scheduling.absence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.AbsenceChange.Changed;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.audit.AuditTrail;

/** What stands instead of its occurrences goes with it; what it stands instead of comes back. */
@ApplicationScoped
public class WithdrawAbsence {

    private static final String WITHDRAWN = "absence.withdrawn";

    private final AbsenceChange change;
    private final AbsenceRepository absences;
    private final StandInstead instead;
    private final AuditTrail audit;

    public WithdrawAbsence(AbsenceChange change, AbsenceRepository absences, StandInstead instead, AuditTrail audit) {
        this.change = change;
        this.absences = absences;
        this.instead = instead;
        this.audit = audit;
    }

    public Uni<Void> of(Caller who, UUID id, long version) {
        return change.of(who, id, version, WITHDRAWN, (tx, absence) -> instead.giveBack(tx, absence)
                .chain(() -> absences.insteadOf(tx, Scope.ALL, id))
                .call(children -> each(tx, who, children))
                .call(() -> absences.delete(tx, who.acts(), id))
                .map(children -> new Changed<>(null, children.stream().anyMatch(child -> child.approval()
                        .isGiven()))));
    }

    private Uni<Void> each(Tx tx, Caller who, List<Absence> children) {
        return Multi.createFrom()
                .iterable(children)
                .onItem()
                .transformToUniAndConcatenate(child -> absences.delete(tx, who.acts(), child.id())
                        .chain(() -> audit.record(tx, who, WITHDRAWN, child.id(), child.version() + 1)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
