package slotwright.booking.reservation.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Engine;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.availability.World;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.TimeRange;

/**
 * What was found out about an order without any lock: good for knowing what to lock, and for nothing else.
 *
 * @param services one for each that is ordered
 * @param reach the time of which the location is read
 * @param dayKeys the location-days that the decision will rest on
 */
public record Plan(VisitOrder order, List<ServiceVersion> services, TimeRange reach, Set<String> dayKeys) {

    public Plan {
        services = List.copyOf(services);
        dayKeys = Set.copyOf(dayKeys);
    }

    public VisitNeed need() {
        return order.need(services);
    }

    public List<Selection> selections() {
        return order.selections(services);
    }

    /** The engine's decision about it; what several services are refused for names those that it is about. */
    public Decision decide(World world, Instant now) {
        return BlamedServices.named(Engine.decide(need(), order.start(), world, now), this, world, now);
    }
}
