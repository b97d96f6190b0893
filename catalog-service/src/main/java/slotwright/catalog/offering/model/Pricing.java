package slotwright.catalog.offering.model;

import java.math.BigDecimal;
import slotwright.catalog.number.Decimals;
import slotwright.platform.money.Money;

/**
 * What becomes of a service's price. Rates are fractions of one, multipliers are factors from one on; null means that
 * there is no such rule.
 *
 * @param minPrice the floor of the service's own price, add-ons aside
 * @param maxPrice its cap
 * @param taxRate instead of the location's
 */
public record Pricing(
        Money minPrice,
        Money maxPrice,
        BigDecimal peakHourMultiplier,
        BigDecimal weekendMultiplier,
        BigDecimal holidayMultiplier,
        DemandPricing demandPricing,
        PackageDiscounts packageDiscounts,
        BigDecimal taxRate) {

    public static final Pricing NONE = new Pricing(null, null, null, null, null, null, null, null);

    public Pricing {
        peakHourMultiplier = Decimals.plain(peakHourMultiplier);
        weekendMultiplier = Decimals.plain(weekendMultiplier);
        holidayMultiplier = Decimals.plain(holidayMultiplier);
        demandPricing = demandPricing == null ? DemandPricing.NONE : demandPricing;
        packageDiscounts = packageDiscounts == null ? PackageDiscounts.NONE : packageDiscounts;
        taxRate = Decimals.plain(taxRate);
    }

    /**
     * By the utilisation of those who can do the service, a fraction of one.
     *
     * @param lowDemandDiscount taken off below {@code lowBelowUtilisation}
     * @param highDemandPremium added above {@code highAboveUtilisation}
     */
    public record DemandPricing(
            boolean enabled,
            BigDecimal lowDemandDiscount,
            BigDecimal highDemandPremium,
            BigDecimal lowBelowUtilisation,
            BigDecimal highAboveUtilisation) {

        public static final DemandPricing NONE = new DemandPricing(false, null, null, null, null);

        public DemandPricing {
            lowDemandDiscount = Decimals.plain(lowDemandDiscount, "0");
            highDemandPremium = Decimals.plain(highDemandPremium, "0");
            lowBelowUtilisation = Decimals.plain(lowBelowUtilisation, "0.3");
            highAboveUtilisation = Decimals.plain(highAboveUtilisation, "0.8");
        }
    }

    /**
     * @param multipleServices taken off where a visit has two or more distinct services
     * @param loyaltyCustomer taken off for a customer with a tier
     */
    public record PackageDiscounts(BigDecimal multipleServices, BigDecimal loyaltyCustomer) {

        public static final PackageDiscounts NONE = new PackageDiscounts(null, null);

        public PackageDiscounts {
            multipleServices = Decimals.plain(multipleServices, "0");
            loyaltyCustomer = Decimals.plain(loyaltyCustomer, "0");
        }
    }
}
