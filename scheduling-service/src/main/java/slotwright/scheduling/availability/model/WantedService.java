package slotwright.scheduling.availability.model;

import java.util.List;
import java.util.UUID;
import slotwright.platform.pricing.ChosenAddOn;

/**
 * One of the services of a visit.
 *
 * @param addOns beside those that the service requires
 * @param parent of the add-ons in the body that names them, such as {@code /services/0}; null where parameters do
 */
public record WantedService(UUID serviceId, List<ChosenAddOn> addOns, String parent) {

    /** Where the request names the add-on, for what is wrong with it. */
    public String pointer(int index) {
        return parent == null ? "?addOnId" : parent + "/addOns/" + index;
    }
}
