package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.scheduling.absence.store.AbsenceRepository;

@ApplicationScoped
public class WithdrawAbsence {

    private final AbsenceChange change;
    private final AbsenceRepository absences;

    public WithdrawAbsence(AbsenceChange change, AbsenceRepository absences) {
        this.change = change;
        this.absences = absences;
    }

    public Uni<Void> of(Caller who, UUID id, long version) {
        return change.of(
                who, id, version, "absence.withdrawn", (tx, absence) -> absences.delete(tx, who.acts(), absence.id()));
    }
}
