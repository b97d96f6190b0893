package slotwright.analytics;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.SchedulingEvents;
import slotwright.platform.contract.SchedulingEvents.Location;

/** Valid events of a location. */
public record Locations(UUID id, long version, boolean active, String zone, String currency) {

    public static Locations in(String zone, String currency) {
        return new Locations(UUID.randomUUID(), 1, true, zone, currency);
    }

    public Locations closed() {
        return new Locations(id, version + 1, false, zone, currency);
    }

    public Locations movedTo(String otherZone) {
        return new Locations(id, version + 1, active, otherZone, currency);
    }

    public Event<Location> event() {
        Location data = new Location(
                id,
                active,
                zone,
                Currency.getInstance(currency),
                Set.of(6, 7),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                List.of(),
                null);
        return new Event<>(
                UUID.randomUUID(),
                "/scheduling-service",
                SchedulingEvents.RESOURCE_CHANGED,
                id.toString(),
                FixedClock.NOW,
                1,
                version,
                data);
    }
}
