package slotwright.catalog.addon.model;

import java.util.List;
import java.util.UUID;

/**
 * Where and beside what an add-on is not offered, whatever service links it.
 *
 * @param notWithAddOns other add-ons; neither is offered beside the other, whichever of the two says so
 * @param locationIds the only locations; empty means wherever the service is offered
 */
public record Restrictions(List<UUID> notWithAddOns, List<UUID> locationIds) {

    public static final Restrictions NONE = new Restrictions(null, null);

    public Restrictions {
        notWithAddOns = notWithAddOns == null ? List.of() : notWithAddOns;
        locationIds = locationIds == null ? List.of() : locationIds;
    }
}
