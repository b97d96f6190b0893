package slotwright.booking.reservation.model;

import java.util.Set;
import slotwright.platform.availability.VisitNeed;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.pricing.Selection;
import slotwright.platform.time.TimeRange;

/**
 * What was found out about an order without any lock: good for knowing what to lock, and for nothing else.
 *
 * @param reach the time of which the location is read
 * @param dayKeys the location-days that the decision will rest on
 */
public record Plan(VisitOrder order, ServiceVersion service, TimeRange reach, Set<String> dayKeys) {

    public Plan {
        dayKeys = Set.copyOf(dayKeys);
    }

    public VisitNeed need() {
        return order.need(service);
    }

    public Selection selection() {
        return Selection.of(service, order.addOns());
    }
}
