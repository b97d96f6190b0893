package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;
import slotwright.scheduling.staff.store.StaffRepository;

/** Zone and currency are fixed while bookings are to come: their times and prices would mean something else. */
@ApplicationScoped
public class ChangeLocation {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final StaffRepository staff;
    private final AffectedBookings bookings;
    private final LocationEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public ChangeLocation(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            StaffRepository staff,
            AffectedBookings bookings,
            LocationEvents events,
            RecomputeDays days,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
        this.staff = staff;
        this.bookings = bookings;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    public Uni<LocationRow> to(Caller who, UUID id, long version, LocationDetails details) {
        return transactions.write(settings.changeDeadline(), tx -> locations
                .lock(tx, who.acts(), id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this location")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .call(before -> refuseUnderBookings(tx, before, details))
                .chain(before -> change(tx, who, before, details)));
    }

    private Uni<Void> refuseUnderBookings(Tx tx, LocationRow before, LocationDetails details) {
        if (!before.details().movesBookings(details)) {
            return Uni.createFrom().voidItem();
        }
        return bookings.toComeAt(tx, before.id(), clock.instant())
                .invoke(affected -> AffectedBookings.refuse(
                        affected, "Time zone and currency are fixed while bookings are to come."))
                .replaceWithVoid();
    }

    private Uni<LocationRow> change(Tx tx, Caller who, LocationRow before, LocationDetails details) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocationRow after = before.changed(details, now);
        return locations
                .update(tx, who.acts(), after)
                .chain(() -> events.changed(tx, who, after, "location.changed"))
                .chain(() -> days.ofLocation(tx, after.id()))
                .chain(() ->
                        before.zone().equals(after.zone()) ? Uni.createFrom().voidItem() : moveStaff(tx, after.id()))
                .replaceWith(after);
    }

    /** Everyone whose days are cut or whose shifts are told by these clocks, wherever they are at home. */
    private Uni<Void> moveStaff(Tx tx, UUID locationId) {
        return staff.byClocksOf(tx, locationId)
                .call(ids -> staff.lockAll(tx, Scope.ALL, ids))
                .chain(ids -> days.ofStaff(tx, ids));
    }
}
