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
import slotwright.booking.reservation.MarkDisplaced;
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
    private final MarkDisplaced displaced;

    AcceptDays(DayRepository days, DayCopyRepository copies, MarkDisplaced displaced) {
        this.days = days;
        this.copies = copies;
        this.displaced = displaced;
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

    /**
     * Stores the day if it is newer than the copy, and marks the bookings that it has no room for; its locks must be
     * held. On a day that was not known there are no bookings.
     */
    public Uni<Void> store(Tx tx, ArrivedDay arrived) {
        return copies.knowledge(tx, arrived).chain(knowledge -> switch (knowledge) {
            case UNKNOWN -> copies.put(tx, arrived);
            case OLDER -> copies.put(tx, arrived).chain(() -> displaced.on(tx, arrived.day()));
            case AS_NEW -> Uni.createFrom().voidItem();
        });
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
