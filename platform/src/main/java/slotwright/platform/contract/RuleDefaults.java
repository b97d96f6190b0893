package slotwright.platform.contract;

import java.util.Set;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Rules;

/**
 * What a location says for services that leave it out; null is what the location leaves out as well. The names of the
 * components are those of {@link ServiceVersion#leftOut}.
 *
 * @param minAdvanceHours the notice: elapsed hours between booking and start
 * @param maxAdvanceDays the horizon in local dates
 * @param maxBookingsPerCustomerPerDay by local start date
 * @param lowDemandWithinHours a discount for low demand is given only to visits that start so soon
 */
public record RuleDefaults(
        Integer minAdvanceHours,
        Integer maxAdvanceDays,
        Integer bufferBeforeMinutes,
        Integer bufferMinutes,
        Integer maxBookingsPerCustomerPerDay,
        Integer lowDemandWithinHours) {

    public static final String MIN_ADVANCE_HOURS = "minAdvanceHours";
    public static final String MAX_ADVANCE_DAYS = "maxAdvanceDays";
    public static final String BUFFER_BEFORE_MINUTES = "bufferBeforeMinutes";
    public static final String BUFFER_MINUTES = "bufferMinutes";
    public static final String MAX_BOOKINGS_PER_CUSTOMER_PER_DAY = "maxBookingsPerCustomerPerDay";
    public static final String LOW_DEMAND_WITHIN_HOURS = "lowDemandWithinHours";

    public static final RuleDefaults NONE = new RuleDefaults(null, null, null, null, null, null);

    /** Of the whole suite: what a service has whose location says nothing either. */
    public static final RuleDefaults SUITE = new RuleDefaults(24, 90, 0, 15, 1, 72);

    /**
     * The service as it is at this location: its own values, else the location's, else the suite's, which the version
     * has for what it leaves out. Whoever decides or lists about a service does it with this one.
     */
    public ServiceVersion complete(ServiceVersion service) {
        return service.leftOut().isEmpty() || equals(NONE) ? service : completed(service);
    }

    private ServiceVersion completed(ServiceVersion service) {
        Set<String> leftOut = service.leftOut();
        return new ServiceVersion(
                service.serviceId(),
                service.version(),
                service.slug(),
                service.title(),
                service.category(),
                service.retired(),
                service.durationMinutes(),
                either(leftOut, BUFFER_BEFORE_MINUTES, bufferBeforeMinutes, service.bufferBeforeMinutes()),
                either(leftOut, BUFFER_MINUTES, bufferMinutes, service.bufferAfterMinutes()),
                service.preparationMinutes(),
                service.cleanupMinutes(),
                service.basePrice(),
                service.usesBay(),
                service.sessionCapacity(),
                service.locationIds(),
                service.requiredSkills(),
                either(leftOut, MIN_ADVANCE_HOURS, minAdvanceHours, service.minAdvanceHours()),
                either(leftOut, MAX_ADVANCE_DAYS, maxAdvanceDays, service.maxAdvanceDays()),
                service.addOns(),
                terms(leftOut, service.terms()),
                Set.of());
    }

    private ServiceTerms terms(Set<String> leftOut, ServiceTerms terms) {
        return new ServiceTerms(
                terms.delivery(),
                terms.compatibleWith(),
                prices(leftOut, terms.prices()),
                terms.site(),
                terms.means(),
                rules(leftOut, terms.rules()),
                terms.questions(),
                terms.levels(),
                terms.processing());
    }

    private Prices prices(Set<String> leftOut, Prices prices) {
        return new Prices(
                prices.locationPrices(),
                prices.minPrice(),
                prices.maxPrice(),
                prices.peakHourMultiplier(),
                prices.weekendMultiplier(),
                prices.holidayMultiplier(),
                demand(leftOut, prices.demand()),
                prices.multipleServicesDiscount(),
                prices.loyaltyDiscount(),
                prices.taxRate());
    }

    private Demand demand(Set<String> leftOut, Demand demand) {
        return demand == null
                ? null
                : new Demand(
                        demand.lowDiscount(),
                        demand.highPremium(),
                        demand.lowBelow(),
                        demand.highAbove(),
                        either(leftOut, LOW_DEMAND_WITHIN_HOURS, lowDemandWithinHours, demand.lowWithinHours()));
    }

    private Rules rules(Set<String> leftOut, Rules rules) {
        return new Rules(
                rules.availableDays(),
                rules.blackoutDates(),
                rules.season(),
                either(
                        leftOut,
                        MAX_BOOKINGS_PER_CUSTOMER_PER_DAY,
                        maxBookingsPerCustomerPerDay,
                        rules.maxBookingsPerCustomerPerDay()),
                rules.loyaltyTierRequired(),
                rules.requiresApproval(),
                rules.approvalHours(),
                rules.cancellation(),
                rules.maxReschedules(),
                rules.rescheduleUntilHours(),
                rules.limits(),
                rules.travelMinutes(),
                rules.deposit(),
                rules.noShowFee());
    }

    private static Integer either(Set<String> leftOut, String key, Integer ofLocation, Integer ofService) {
        return ofLocation != null && leftOut.contains(key) ? ofLocation : ofService;
    }
}
