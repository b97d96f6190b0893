package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import slotwright.platform.contract.CatalogEvents.ServicePackage;

/** What is taken off a service with its add-ons, for what else is bought and for who buys it. */
final class PackageAndLoyalty {

    private PackageAndLoyalty() {}

    /** The better of the service's own discount and the catalog's packages; they do not add up. */
    static ServiceCosts packages(ServiceCosts costs) {
        Set<UUID> inVisit = costs.cart().services().stream()
                .map(selection -> selection.service().serviceId())
                .collect(Collectors.toSet());
        List<Factor> factors = new ArrayList<>();
        BigDecimal own = costs.prices().multipleServicesDiscount();
        if (own != null && inVisit.size() > 1) {
            factors.add(Factor.plus(PriceRule.PACKAGE, own.negate()));
        }
        for (ServicePackage offer : costs.cart().packages()) {
            if (offer.holdsAt(costs.cart().pricedAt())
                    && offer.serviceIds().contains(costs.serviceId())
                    && inVisit.containsAll(offer.serviceIds())) {
                factors.add(
                        Factor.percent(PriceRule.PACKAGE_OFFER, offer.percent().negate()));
            }
        }
        List<Factor> best = factors.stream()
                .filter(Factor::lowers)
                .sorted(Comparator.comparing(Factor::value))
                .toList();
        return costs.firstOf(best, item -> true);
    }

    static ServiceCosts loyalty(ServiceCosts costs) {
        BigDecimal rate = costs.prices().loyaltyDiscount();
        return rate == null || costs.cart().tier() == null
                ? costs
                : costs.times(Factor.plus(PriceRule.LOYALTY, rate.negate()), item -> true);
    }
}
