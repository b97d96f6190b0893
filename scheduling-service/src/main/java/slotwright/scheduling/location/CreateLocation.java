package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.sql.Transactions;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

@ApplicationScoped
public class CreateLocation {

    private final Transactions transactions;
    private final SchedulingSettings settings;
    private final LocationRepository locations;
    private final LocationEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public CreateLocation(
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

    public Uni<LocationRow> with(LocationDetails details) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocationRow row = new LocationRow(UUID.randomUUID(), 1, details, List.of(), now, now);
        return transactions.write(settings.changeDeadline(), tx -> locations
                .insert(tx, row)
                .chain(() -> events.changed(tx, row, "location.created"))
                .chain(() -> days.ofLocation(tx, row.id()))
                .replaceWith(row));
    }
}
