package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.sql.Transactions;
import slotwright.platform.sql.Tx;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

/**
 * Replaces all equipment of a location. As with bays, bookings keep what they took where there is less from now on;
 * booking-service marks for staff those that are too many.
 */
@ApplicationScoped
public class SetEquipment {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final LocationEvents events;
    private final Clock clock;

    public SetEquipment(
            Transactions transactions,
            SchedulingSettings settings,
            LocationRepository locations,
            LocationEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.locations = locations;
        this.events = events;
        this.clock = clock;
    }

    /** @param counts by kind */
    public Uni<LocationRow> of(Caller who, UUID id, long version, Map<String, Integer> counts) {
        return transactions.write(settings.changeDeadline(), tx -> locations
                .lock(tx, who.acts(), id)
                .map(found -> found.orElseThrow(() -> Problem.notFound("this location")))
                .invoke(before -> EntityTags.same(version, before.version()))
                .map(before -> before.changed(
                        before.equipment().changed(counts), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(after -> store(tx, who, after)));
    }

    private Uni<Void> store(Tx tx, Caller who, LocationRow after) {
        return locations
                .update(tx, who.acts(), after)
                .chain(() -> events.changed(tx, who, after, "location.equipment-changed"));
    }
}
