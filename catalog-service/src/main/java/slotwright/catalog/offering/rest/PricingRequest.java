package slotwright.catalog.offering.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import slotwright.catalog.http.Price;
import slotwright.catalog.offering.model.Pricing;
import slotwright.platform.money.Money;
import slotwright.platform.problem.CrossChecked;
import slotwright.platform.problem.Findings;

/** What becomes of the price of a service. Rates are fractions of one: 0.1 is ten percent. */
@Schema(
        name = "ServicePricing",
        description = "What becomes of the service's price. Rates are fractions of one: 0.1 is 10 %.",
        additionalProperties = Schema.False.class)
public record PricingRequest(
        @Schema(
                        description =
                                "Floor of the service's own price, add-ons aside; 0 to 1000000000, at most the base"
                                        + " price and each location's price, in the base price's currency. Absent: no"
                                        + " floor")
                @Price
                Money minPrice,
        @Schema(
                        description =
                                "Cap of the service's own price, add-ons aside; 0 to 1000000000, at least the base"
                                        + " price and each location's price, in the base price's currency. Absent: no cap")
                @Price
                Money maxPrice,
        @Schema(
                        description =
                                "Factor for starts within the location's peak hours, 1 to 10. Absent: no such rule",
                        examples = "1.2")
                @DecimalMin("1")
                @DecimalMax("10")
                @Digits(integer = 2, fraction = 4)
                BigDecimal peakHourMultiplier,
        @Schema(description = "Factor on the location's weekend days, 1 to 10. Absent: no such rule", examples = "1.15")
                @DecimalMin("1")
                @DecimalMax("10")
                @Digits(integer = 2, fraction = 4)
                BigDecimal weekendMultiplier,
        @Schema(description = "Factor on the location's open holidays, 1 to 10. Absent: no such rule", examples = "1.5")
                @DecimalMin("1")
                @DecimalMax("10")
                @Digits(integer = 2, fraction = 4)
                BigDecimal holidayMultiplier,
        @Schema(description = "How demand changes the price. Absent: not at all") @Valid DemandPricing demandPricing,
        @Schema(description = "What regular customers and larger visits save. Absent: nothing") @Valid
                PackageDiscounts packageDiscounts,
        @Schema(
                        description = "Tax as a fraction of one, 0 to 1, instead of the location's rate. Absent: the"
                                + " location's rate",
                        examples = "0.07")
                @DecimalMin("0")
                @DecimalMax("1")
                @Digits(integer = 1, fraction = 6)
                BigDecimal taxRate) {

    Pricing pricing() {
        return new Pricing(
                minPrice,
                maxPrice,
                peakHourMultiplier,
                weekendMultiplier,
                holidayMultiplier,
                demandPricing == null ? null : demandPricing.pricing(),
                packageDiscounts == null ? null : packageDiscounts.discounts(),
                taxRate);
    }

    @Schema(
            name = "ServiceDemandPricing",
            description = "Utilisation is the share of the open time of those who can do the service that is taken, at"
                    + " the location on the date, when the price is made.",
            additionalProperties = Schema.False.class)
    public record DemandPricing(
            @Schema(description = "Whether demand counts at all", defaultValue = "false") Boolean enabled,
            @Schema(
                            description = "Taken off at low demand, a fraction of one, 0 to 1",
                            defaultValue = "0",
                            examples = "0.1")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal lowDemandDiscount,
            @Schema(
                            description = "Added at high demand, a fraction of one, 0 to 1",
                            defaultValue = "0",
                            examples = "0.2")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal highDemandPremium,
            @Schema(
                            description = "Demand is low below this utilisation, a fraction of one, 0 to 1; lower than"
                                    + " highAboveUtilisation",
                            defaultValue = "0.3")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal lowBelowUtilisation,
            @Schema(
                            description = "Demand is high above this utilisation, a fraction of one, 0 to 1",
                            defaultValue = "0.8")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal highAboveUtilisation)
            implements CrossChecked {

        @Override
        public void crossCheck(Findings findings) {
            Pricing.DemandPricing complete = pricing();
            if (complete.lowBelowUtilisation().compareTo(complete.highAboveUtilisation()) >= 0) {
                findings.add(
                        lowBelowUtilisation == null ? "/highAboveUtilisation" : "/lowBelowUtilisation",
                        "out-of-range",
                        "lowBelowUtilisation (" + complete.lowBelowUtilisation()
                                + ") must be lower than highAboveUtilisation (" + complete.highAboveUtilisation() + ")",
                        "/lowBelowUtilisation",
                        "/highAboveUtilisation");
            }
        }

        private Pricing.DemandPricing pricing() {
            return new Pricing.DemandPricing(
                    Boolean.TRUE.equals(enabled),
                    lowDemandDiscount,
                    highDemandPremium,
                    lowBelowUtilisation,
                    highAboveUtilisation);
        }
    }

    @Schema(
            name = "ServicePackageDiscounts",
            description = "What regular customers and larger visits save.",
            additionalProperties = Schema.False.class)
    public record PackageDiscounts(
            @Schema(
                            description =
                                    "Taken off this service and its add-ons where a visit has two or more distinct"
                                            + " services, a fraction of one, 0 to 1",
                            defaultValue = "0",
                            examples = "0.1")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal multipleServices,
            @Schema(
                            description = "Taken off for customers with a loyalty tier, a fraction of one, 0 to 1",
                            defaultValue = "0",
                            examples = "0.05")
                    @DecimalMin("0")
                    @DecimalMax("1")
                    @Digits(integer = 1, fraction = 6)
                    BigDecimal loyaltyCustomer) {

        private Pricing.PackageDiscounts discounts() {
            return new Pricing.PackageDiscounts(multipleServices, loyaltyCustomer);
        }
    }
}
