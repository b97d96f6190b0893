package slotwright.scheduling.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.store.AffectedBookings;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.staff.events.StaffEvents;
import slotwright.scheduling.staff.model.StaffDetails;
import slotwright.scheduling.staff.store.StaffRepository;
import slotwright.scheduling.staff.store.StaffRow;

/** The home location is fixed while bookings are to come: the person's days are cut by its clocks. */
@ApplicationScoped
public class ChangeStaff {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final KnownLocations known;
    private final StaffRepository staff;
    private final WorkPlaces places;
    private final AffectedBookings bookings;
    private final StaffEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public ChangeStaff(
            Transactions transactions,
            SchedulingSettings settings,
            KnownLocations known,
            StaffRepository staff,
            WorkPlaces places,
            AffectedBookings bookings,
            StaffEvents events,
            RecomputeDays days,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.known = known;
        this.staff = staff;
        this.places = places;
        this.bookings = bookings;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    public Uni<StaffRow> to(Caller who, UUID id, long version, StaffDetails details) {
        return transactions.write(settings.changeDeadline(), tx -> staff.lock(tx, who.acts(), id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this staff member")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .call(() -> known.requireHome(tx, who.acts(), details))
                .call(before -> refuseUnderBookings(tx, before, details))
                .map(before -> before.changed(details, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(after -> store(tx, who, after)));
    }

    private Uni<Void> refuseUnderBookings(Tx tx, StaffRow before, StaffDetails details) {
        if (before.homeLocationId().equals(details.homeLocationId())) {
            return Uni.createFrom().voidItem();
        }
        return bookings.toComeWith(tx, before.id(), clock.instant())
                .invoke(affected -> AffectedBookings.refuse(
                        affected, "The home location is fixed while bookings with the person are to come."))
                .replaceWithVoid();
    }

    private Uni<Void> store(Tx tx, Caller who, StaffRow after) {
        return staff.update(tx, who.acts(), after)
                .chain(() -> places.update(tx, after))
                .chain(rosters -> events.changed(tx, who, after, "staff.changed", rosters))
                .chain(() -> days.ofStaff(tx, List.of(after.id())));
    }
}
