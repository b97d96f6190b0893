package slotwright.booking.reservation.model;

import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms;

/**
 * A promise pins what a service costs and how long it takes. When, where and by whom it is done, today's version says.
 */
public final class TodaysRules {

    private TodaysRules() {}

    /** Named by the promised version. */
    public static ServiceVersion of(ServiceVersion promised, ServiceVersion today) {
        return new ServiceVersion(
                promised.serviceId(),
                promised.version(),
                promised.slug(),
                promised.title(),
                promised.category(),
                today.retired(),
                promised.durationMinutes(),
                today.bufferBeforeMinutes(),
                today.bufferAfterMinutes(),
                today.preparationMinutes(),
                today.cleanupMinutes(),
                promised.basePrice(),
                today.usesBay(),
                today.sessionCapacity(),
                today.locationIds(),
                today.requiredSkills(),
                today.minAdvanceHours(),
                today.maxAdvanceDays(),
                promised.addOns(),
                terms(promised.terms(), today.terms()),
                today.leftOut());
    }

    private static ServiceTerms terms(ServiceTerms promised, ServiceTerms today) {
        return new ServiceTerms(
                today.delivery(),
                today.compatibleWith(),
                promised.prices(),
                today.site(),
                today.means(),
                today.rules(),
                today.questions(),
                promised.levels(),
                promised.processing());
    }
}
