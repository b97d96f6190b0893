package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;

/** The bookings that an absence meets now: those that were kept until somebody moves them. */
@ApplicationScoped
public class FindAffected {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final AbsenceRepository absences;
    private final AbsentResources resources;

    public FindAffected(
            Transactions transactions,
            SchedulingSettings settings,
            AbsenceRepository absences,
            AbsentResources resources) {
        this.transactions = transactions;
        this.settings = settings;
        this.absences = absences;
        this.resources = resources;
    }

    /** At most a hundred, in order of their begin. */
    public Uni<List<Affected>> of(Scope scope, UUID id) {
        return transactions.write(settings.changeDeadline(), tx -> absences.find(tx, scope, id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this absence")))
                .chain(absence -> resources
                        .lock(tx, Scope.ALL, absence.whom(), absence.period())
                        .chain(held -> resources.affected(tx, absence.whom(), held.away()))));
    }
}
