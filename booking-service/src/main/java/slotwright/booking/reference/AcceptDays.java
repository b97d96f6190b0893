package slotwright.booking.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import slotwright.booking.reference.model.ArrivedDay;
import slotwright.booking.reference.store.DayCopyRepository;
import slotwright.booking.reference.store.DayCopyRepository.Presence;
import slotwright.booking.reference.store.DayRepository;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.sql.Tx;
import slotwright.platform.sql.UncountedConflict;

/**
 * Stores days that arrive, under the same locks in the same order as bookings: the location-days where the old
 * and the new spans lie, then the days themselves. A day that is not known yet has no row to lock and is inserted
 * after these.
 */
@ApplicationScoped
public class AcceptDays {

    private final DayRepository days;
    private final DayCopyRepository copies;

    AcceptDays(DayRepository days, DayCopyRepository copies) {
        this.days = days;
        this.copies = copies;
    }

    /** All locks for these days; the first step of a transaction. */
    public Uni<Void> lock(Tx tx, List<ArrivedDay> arrived) {
        Set<String> own = new TreeSet<>();
        Set<String> peoples = new TreeSet<>();
        arrived.forEach(one ->
                (one.day() instanceof LocationDay ? own : peoples).add(one.day().dayKey()));
        return copies.presences(tx, peoples)
                .chain(before -> copies.locationDays(tx, together(before, arrived))
                        .invoke(own::addAll)
                        .chain(() -> days.lockLocationDays(tx, own))
                        .chain(() -> days.lockPeoplesDays(tx, peoples))
                        .chain(() -> copies.presences(tx, peoples))
                        .invoke(now -> unchanged(before, now)))
                .replaceWithVoid();
    }

    /** Stores the day if it is newer than the copy; its locks must be held. */
    public Uni<Void> store(Tx tx, ArrivedDay arrived) {
        return copies.isNewer(tx, arrived)
                .chain(newer ->
                        newer ? copies.put(tx, arrived) : Uni.createFrom().voidItem());
    }

    private static List<Presence> together(List<Presence> before, List<ArrivedDay> arrived) {
        List<Presence> all = new ArrayList<>(before);
        for (ArrivedDay one : arrived) {
            one.spanLocations()
                    .forEach(location -> all.add(
                            new Presence(one.day().dayKey(), location, one.day().extent())));
        }
        return all;
    }

    /** Somebody else stored one of these days between the look and the locks: other locks may be needed. */
    private static void unchanged(List<Presence> before, List<Presence> now) {
        if (!new HashSet<>(before).equals(new HashSet<>(now))) {
            throw new UncountedConflict(null);
        }
    }
}
