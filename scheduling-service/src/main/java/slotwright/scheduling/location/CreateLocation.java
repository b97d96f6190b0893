package slotwright.scheduling.location;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import slotwright.platform.caller.Caller;
import slotwright.platform.once.OnceAnswer;
import slotwright.scheduling.CreateOnce;
import slotwright.scheduling.day.RecomputeDays;
import slotwright.scheduling.location.events.LocationEvents;
import slotwright.scheduling.location.model.Equipment;
import slotwright.scheduling.location.model.LocationDetails;
import slotwright.scheduling.location.store.LocationRepository;
import slotwright.scheduling.location.store.LocationRow;

@ApplicationScoped
public class CreateLocation {

    private final CreateOnce once;
    private final LocationRepository locations;
    private final LocationEvents events;
    private final RecomputeDays days;
    private final Clock clock;

    public CreateLocation(
            CreateOnce once, LocationRepository locations, LocationEvents events, RecomputeDays days, Clock clock) {
        this.once = once;
        this.locations = locations;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    public <V> Uni<V> with(Caller who, LocationDetails details, OnceAnswer<LocationRow, V> answer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocationRow row = new LocationRow(UUID.randomUUID(), 1, details, List.of(), Equipment.NONE, now, now);
        return once.write(answer, tx -> locations
                .insert(tx, row)
                .chain(() -> events.changed(tx, who, row, "location.created"))
                .chain(() -> days.ofLocation(tx, row.id()))
                .replaceWith(row));
    }
}
