package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.SchedulingEvents.Holiday;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

/** Replaces all holidays of a location. */
@ApplicationScoped
public class SetHolidays {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final LocationEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public SetHolidays(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            LocationEvents events,
            RecomputeDays days,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    public Uni<LocationRow> of(Caller who, UUID id, long version, List<Holiday> holidays) {
        return transactions.write(settings.changeDeadline(), tx -> locations
                .lock(tx, who.acts(), id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this location")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .map(before -> before.changed(holidays, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(after -> store(tx, who, after)));
    }

    private Uni<Void> store(Tx tx, Caller who, LocationRow after) {
        return locations
                .update(tx, who.acts(), after)
                .chain(() -> events.changed(tx, who, after, "location.holidays-changed"))
                .chain(() -> days.ofLocation(tx, after.id()));
    }
}
