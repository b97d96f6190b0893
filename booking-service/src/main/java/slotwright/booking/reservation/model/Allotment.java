package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.booking.redemption.model.Deals;
import slotwright.booking.reference.model.LockedDay;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.StaffChoice;
import slotwright.platform.availability.World;

/**
 * What was decided under all locks.
 *
 * @param choice who does it, whose days are locked
 * @param world that it was decided in
 * @param tier of the customer, or null
 * @param deals what may be taken off, its promotion locked
 * @param now the deciding time: the database's, after the last lock
 * @param locked the location-days that are locked, those of the plan and what the command asked for besides
 * @param expired holds whose time the choice uses
 */
public record Allotment(
        Plan plan,
        Decision decision,
        StaffChoice choice,
        World world,
        String tier,
        Deals deals,
        Instant now,
        List<LockedDay> locked,
        Set<UUID> expired) {

    /** @throws Refused when it was */
    @Override
    public StaffChoice choice() {
        accepted();
        return choice;
    }

    /** @throws Refused when it was */
    public Decision.Accepted accepted() {
        if (decision instanceof Decision.Refused refused) {
            throw new Refused(plan, refused, now);
        }
        return (Decision.Accepted) decision;
    }
}
