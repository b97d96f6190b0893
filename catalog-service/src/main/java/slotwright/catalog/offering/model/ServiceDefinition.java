package slotwright.catalog.offering.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.RuleDefaults;
import slotwright.platform.money.Money;

/**
 * What a manager says about a service, with the defaults filled in, also where a row from before lacks them; but what a
 * location may say instead is null where it is left out.
 *
 * @param category the category's slug
 * @param baseDurationMinutes of the service alone, without add-ons, preparation, cleanup or buffers
 * @param bufferBeforeMinutes kept free before a visit; null where it is left out
 * @param bufferMinutes kept free after a visit; null where it is left out
 * @param locationPrices instead of the base price, by location
 * @param capacityPerSession above one it is sold by seats
 * @param delivery {@code at_location}, {@code at_customer} or {@code online}
 * @param locationIds where it is offered; empty means at every location of the same currency
 * @param compatibleWith what it is for, such as a kind of vehicle; {@code universal} means anything
 * @param levels by level of experience, the least first; whoever has another one changes nothing
 * @param processing null where there is no such gap
 */
public record ServiceDefinition(
        String title,
        String slug,
        String category,
        String description,
        String instructions,
        int baseDurationMinutes,
        Integer bufferBeforeMinutes,
        Integer bufferMinutes,
        Money basePrice,
        Map<UUID, Money> locationPrices,
        int capacityPerSession,
        String delivery,
        boolean usesBay,
        List<UUID> locationIds,
        List<String> compatibleWith,
        int displayOrder,
        Pricing pricing,
        Requirements requirements,
        Resources resources,
        Rules rules,
        List<Question> questions,
        Map<String, Level> levels,
        Processing processing) {

    public static final String AT_LOCATION = "at_location";

    public ServiceDefinition {
        locationPrices = locationPrices == null ? Map.of() : new TreeMap<>(locationPrices);
        delivery = delivery == null ? AT_LOCATION : delivery;
        locationIds = locationIds == null ? List.of() : locationIds;
        compatibleWith =
                compatibleWith == null || compatibleWith.isEmpty() ? List.of(Compatibility.UNIVERSAL) : compatibleWith;
        pricing = pricing == null ? Pricing.NONE : pricing;
        requirements = requirements == null ? Requirements.NONE : requirements;
        resources = resources == null ? Resources.NONE : resources;
        rules = rules == null ? Rules.USUAL : rules;
        questions = questions == null ? List.of() : questions;
        levels = levels == null ? Map.of() : inOrder(levels);
    }

    /** What a location may say instead, by the names of {@link RuleDefaults}. */
    public SortedSet<String> leftOut() {
        SortedSet<String> keys = new TreeSet<>();
        note(keys, bufferBeforeMinutes, RuleDefaults.BUFFER_BEFORE_MINUTES);
        note(keys, bufferMinutes, RuleDefaults.BUFFER_MINUTES);
        note(keys, rules.minAdvanceHours(), RuleDefaults.MIN_ADVANCE_HOURS);
        note(keys, rules.maxAdvanceDays(), RuleDefaults.MAX_ADVANCE_DAYS);
        note(keys, rules.maxBookingsPerCustomerPerDay(), RuleDefaults.MAX_BOOKINGS_PER_CUSTOMER_PER_DAY);
        note(keys, rules.lowDemandWithinHours(), RuleDefaults.LOW_DEMAND_WITHIN_HOURS);
        return keys;
    }

    private static void note(Set<String> keys, Integer said, String key) {
        if (said == null) {
            keys.add(key);
        }
    }

    /**
     * Below it no price of the service falls but by a season, also where locations have prices of their own; as long as
     * it is not known who does it.
     */
    public Money lowestPrice() {
        if (pricing.minPrice() != null) {
            return pricing.minPrice();
        }
        return locationPrices.isEmpty() ? basePrice : Money.zero(basePrice.currency());
    }

    private static Map<String, Level> inOrder(Map<String, Level> levels) {
        Map<String, Level> ordered = new TreeMap<>(
                Comparator.<String>comparingInt(Experience.LEVELS::indexOf).thenComparing(Comparator.naturalOrder()));
        ordered.putAll(levels);
        return ordered;
    }
}
