package slotwright.platform.contract;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import slotwright.platform.money.Money;

/** What catalog-service says. Topic {@code catalog.services.v1}, record key {@code <serviceId>/<version>}. */
public final class CatalogEvents {

    public static final String SERVICE_PUBLISHED = "service.published.v1";

    private CatalogEvents() {}

    /**
     * One immutable version of a service, whole, with the add-ons that are linked to it. The subject of its
     * event is the service id; the current version is the highest one.
     *
     * @param category the category's slug
     * @param durationMinutes of the service alone, without add-ons, preparation or buffers
     * @param locationIds where it is offered; empty means everywhere
     * @param retired a retired service is offered no more; its bookings stay
     */
    public record ServiceVersion(
            UUID serviceId,
            long version,
            String slug,
            String title,
            String category,
            boolean retired,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            int preparationMinutes,
            int cleanupMinutes,
            Money basePrice,
            boolean usesBay,
            int sessionCapacity,
            Set<UUID> locationIds,
            Set<String> requiredSkills,
            int minAdvanceHours,
            int maxAdvanceDays,
            List<LinkedAddOn> addOns) {}

    /**
     * An add-on as it counts for the service that links it: price and minutes are already the effective ones
     * per unit.
     */
    public record LinkedAddOn(
            UUID addOnId,
            String slug,
            String title,
            boolean required,
            boolean recommended,
            int maxQuantity,
            int minutes,
            Money price) {}
}
