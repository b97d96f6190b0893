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

    private final MetBookings bookings;

    public RefuseOverBookings(MetBookings bookings) {
        this.bookings = bookings;
    }

    /**
     * @return those that it meets
     * @throws slotwright.platform.problem.Problem 409 that lists them, where the absence does not say it
     */
    Uni<List<Affected>> unlessSaid(Tx tx, Absence absence, List<Away> away) {
        return bookings.by(tx, absence.whom(), away).invoke(affected -> {
            if (!absence.mayMeetBookings()) {
                AffectedBookings.refuse(
                        affected,
                        "There are bookings in this time; with onAffected keep they stay and are listed, with cancel the"
                                + " business cancels them.");
            }
        });
    }
}
