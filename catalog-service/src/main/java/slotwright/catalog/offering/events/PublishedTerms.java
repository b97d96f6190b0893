package slotwright.catalog.offering.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import slotwright.catalog.offering.model.OfferedAddOn;
import slotwright.catalog.offering.model.Pricing;
import slotwright.catalog.offering.model.Processing;
import slotwright.catalog.offering.model.Question;
import slotwright.catalog.offering.model.Resources;
import slotwright.catalog.offering.model.Rules;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.catalog.site.model.Site;
import slotwright.platform.contract.CatalogEvents.AddOnTerms;
import slotwright.platform.contract.ServiceTerms;

/** A service's configuration in the words of the contract. */
final class PublishedTerms {

    private PublishedTerms() {}

    static ServiceTerms of(ServiceDefinition said) {
        return new ServiceTerms(
                said.delivery(),
                Set.copyOf(said.compatibleWith()),
                prices(said),
                site(said.requirements().site()),
                means(said.resources()),
                rules(said.rules().complete()),
                said.questions().stream().map(PublishedTerms::question).toList(),
                levels(said),
                processing(said.processing()));
    }

    static AddOnTerms of(OfferedAddOn addOn) {
        var modifiers = addOn.pricingModifiers();
        var conditions = addOn.terms().conditions();
        return new AddOnTerms(
                modifiers.timePremium(),
                modifiers.season(),
                modifiers.demand(),
                modifiers.minPrice(),
                modifiers.maxPrice(),
                Set.copyOf(addOn.compatibleWith()),
                conditions.from(),
                conditions.to(),
                Set.copyOf(conditions.withAddOns()),
                site(addOn.requirements()),
                Set.copyOf(addOn.restrictions().notWithAddOns()),
                Set.copyOf(addOn.restrictions().locationIds()),
                addOn.requiresApproval());
    }

    private static ServiceTerms.Prices prices(ServiceDefinition said) {
        Pricing pricing = said.pricing();
        return new ServiceTerms.Prices(
                said.locationPrices(),
                pricing.minPrice(),
                pricing.maxPrice(),
                pricing.peakHourMultiplier(),
                pricing.weekendMultiplier(),
                pricing.holidayMultiplier(),
                demand(pricing.demandPricing(), said.rules().complete()),
                pricing.packageDiscounts().multipleServices(),
                pricing.packageDiscounts().loyaltyCustomer(),
                pricing.taxRate());
    }

    /** Null where demand does not count. */
    private static ServiceTerms.Demand demand(Pricing.DemandPricing said, Rules rules) {
        return said.enabled()
                ? new ServiceTerms.Demand(
                        said.lowDemandDiscount(),
                        said.highDemandPremium(),
                        said.lowBelowUtilisation(),
                        said.highAboveUtilisation(),
                        rules.lowDemandWithinHours())
                : null;
    }

    private static ServiceTerms.Site site(Site said) {
        var space = said.space();
        var weather = said.weather();
        return new ServiceTerms.Site(
                said.indoorRequired(),
                said.powerSourceRequired(),
                said.waterAccessRequired(),
                space == null
                        ? null
                        : new ServiceTerms.Space(space.minWidthFeet(), space.minLengthFeet(), space.levelSurface()),
                weather == null
                        ? null
                        : new ServiceTerms.Weather(
                                weather.maxWindSpeedMph(),
                                weather.minTemperatureF(),
                                weather.maxTemperatureF(),
                                weather.noPrecipitation()));
    }

    private static ServiceTerms.Means means(Resources said) {
        var supplies = said.supplies();
        return new ServiceTerms.Means(
                said.staff().min(),
                said.staff().max(),
                said.staff().experienceLevel(),
                said.equipment().stream()
                        .map(each -> new ServiceTerms.Equipment(each.kind(), each.quantity()))
                        .toList(),
                supplies == null ? null : new ServiceTerms.Supplies(supplies.estimatedCost(), supplies.usage()),
                said.staff().certifiedOnly());
    }

    private static ServiceTerms.Rules rules(Rules said) {
        var season = said.season();
        var cancellation = said.cancellation();
        var deposit = said.deposit();
        return new ServiceTerms.Rules(
                Set.copyOf(said.availableDays()),
                Set.copyOf(said.blackoutDates()),
                season == null ? null : new ServiceTerms.TimeOfYear(season.from(), season.to()),
                said.maxBookingsPerCustomerPerDay(),
                said.loyaltyTierRequired(),
                said.requiresApproval(),
                said.approvalHours(),
                new ServiceTerms.Cancellation(
                        cancellation.freeHours(),
                        cancellation.partialHours(),
                        cancellation.partialPercent(),
                        cancellation.lateHours(),
                        cancellation.latePercent()),
                said.maxReschedules(),
                said.rescheduleUntilHours(),
                said.limits().stream()
                        .map(each -> new ServiceTerms.Limit(each.per(), each.of(), each.max()))
                        .toList(),
                said.travelMinutes(),
                deposit == null
                        ? null
                        : new ServiceTerms.Deposit(deposit.percent(), deposit.amount(), deposit.dueMinutes()),
                said.noShowFee());
    }

    private static Map<String, ServiceTerms.Level> levels(ServiceDefinition said) {
        Map<String, ServiceTerms.Level> levels = new HashMap<>();
        said.levels()
                .forEach((name, level) ->
                        levels.put(name, new ServiceTerms.Level(level.pricePercent(), level.minutesDelta())));
        return levels;
    }

    private static ServiceTerms.Processing processing(Processing said) {
        return said == null ? null : new ServiceTerms.Processing(said.afterMinutes(), said.minutes());
    }

    private static ServiceTerms.Question question(Question said) {
        return new ServiceTerms.Question(said.key(), said.label(), said.type(), said.required(), said.options());
    }
}
