package slotwright.platform.pricing;

import java.time.Instant;
import java.util.List;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.contract.SchedulingEvents.Window;

/**
 * All that the price of a visit depends on; its services and the location have one currency.
 *
 * @param services of the visit in their order, each with its add-ons
 * @param window that owns the start, or null where none does
 * @param pricedAt the moment at which the price is made
 * @param utilisation null where it is not known: then demand changes nothing
 * @param tier the customer's loyalty tier by his history, or null for none
 * @param promotion the code that was named and that counts, or null
 * @param packages of the catalog
 * @param level of the person who does it, or null where it is not known or nothing is said about it
 */
public record Cart(
        List<Selection> services,
        Location location,
        When start,
        Window window,
        Instant pricedAt,
        Utilisation utilisation,
        String tier,
        PromotionCode promotion,
        List<ServicePackage> packages,
        String level) {

    public Cart {
        if (services.isEmpty()) {
            throw new IllegalArgumentException("a visit without a service");
        }
        services = List.copyOf(services);
        packages = List.copyOf(packages);
    }
}
