package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.reference.model.LockedDay;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.StaffChoice;

/**
 * What was decided under all locks.
 *
 * @param choice who does it, whose days are locked; null when refused
 * @param now the deciding time: the database's, after the last lock
 * @param locked the location-days that are locked, those of the plan and what the command asked for besides
 * @param expired holds whose time the choice uses
 */
public record Allotment(
        Plan plan, Decision decision, StaffChoice choice, Instant now, List<LockedDay> locked, Set<UUID> expired) {

    /** @throws Refused when it was */
    public Decision.Accepted accepted() {
        if (decision instanceof Decision.Refused refused) {
            throw new Refused(plan, refused, now);
        }
        return (Decision.Accepted) decision;
    }
}
