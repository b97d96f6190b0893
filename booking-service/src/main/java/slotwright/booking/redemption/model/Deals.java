package slotwright.booking.redemption.model;

import java.util.List;
import slotwright.platform.contract.CatalogEvents.PromotionCode;
import slotwright.platform.contract.CatalogEvents.ServicePackage;

/**
 * What may be taken off a visit's price besides what its services say themselves.
 *
 * @param promotion the code that was named, or null
 * @param packages of the catalog; read only where a visit has several services
 */
public record Deals(PromotionCode promotion, List<ServicePackage> packages) {

    public static final Deals NONE = new Deals(null, List.of());

    public Deals {
        packages = List.copyOf(packages);
    }

    /** The same with a code that counts already. */
    public Deals with(PromotionCode redeemed) {
        return new Deals(redeemed, packages);
    }
}
