package slotwright.scheduling.absence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.absence.AbsentResources.Away;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.availability.store.AffectedBookings.Affected;

/** What is approved over bookings says what becomes of them. */
@ApplicationScoped
public class RefuseOverBookings {

    private final AbsentResources resources;

    public RefuseOverBookings(AbsentResources resources) {
        this.resources = resources;
    }

    /**
     * @param mayMeet whether they stay, to be moved by somebody
     * @return those that it meets
     * @throws slotwright.platform.problem.Problem 409 that lists them, where they may not be met
     */
    Uni<List<Affected>> unless(Tx tx, boolean mayMeet, Absence absence, List<Away> away) {
        return resources.affected(tx, absence.whom(), away).invoke(affected -> {
            if (!mayMeet) {
                AffectedBookings.refuse(
                        affected, "There are bookings in this time; with onAffected keep they stay and are listed.");
            }
        });
    }
}
