package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Scope;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.absence.store.AbsenceRepository;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;

/** The bookings that an absence meets now: those that were kept until somebody moves them. Only reads, without locks. */
@ApplicationScoped
public class FindAffected {

    private final Transactions transactions;
    private final AbsenceRepository absences;
    private final AbsentResources resources;
    private final MetBookings bookings;

    public FindAffected(
            Transactions transactions, AbsenceRepository absences, AbsentResources resources, MetBookings bookings) {
        this.transactions = transactions;
        this.absences = absences;
        this.resources = resources;
        this.bookings = bookings;
    }

    /** At most a hundred, in order of their begin. */
    public Uni<List<Affected>> of(Scope scope, UUID id) {
        return transactions.read(tx -> absences.find(tx, scope, id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this absence")))
                .chain(absence -> resources.look(tx, absence).chain(away -> bookings.by(tx, absence.whom(), away))));
    }
}
