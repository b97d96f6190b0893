package slotwright.catalog.offering.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import slotwright.platform.money.Money;
import slotwright.platform.problem.Findings;

/** How the amounts of a service are related: one currency, and the floor below the prices below the cap. */
final class PriceRelations {

    private static final String BASE = "/basePrice";
    private static final String MIN = "/pricing/minPrice";
    private static final String MAX = "/pricing/maxPrice";

    private PriceRelations() {}

    static void check(ServiceRequest said, Findings findings) {
        Money base = said.basePrice();
        if (base == null) {
            return;
        }
        amounts(said).forEach((pointer, amount) -> {
            if (differ(base, amount)) {
                findings.add(pointer + "/currency", "currency-mixed", "must be that of the base price", BASE);
            }
        });
        PricingRequest pricing = said.pricing();
        if (pricing != null) {
            inOrder(pricing.minPrice(), base, MIN, "must be at most the base price", BASE, findings);
            inOrder(base, pricing.maxPrice(), MAX, "must be at least the base price", BASE, findings);
        }
        locationPrices(said).forEach((location, price) -> {
            String pointer = pointer(location);
            if (said.locationIds() != null
                    && !said.locationIds().isEmpty()
                    && !said.locationIds().contains(location)) {
                findings.add(pointer, "unknown-location", "is for a location that locationIds lacks", "/locationIds");
            }
            if (pricing != null) {
                inOrder(pricing.minPrice(), price, pointer, "must be at least minPrice", MIN, findings);
                inOrder(price, pricing.maxPrice(), pointer, "must be at most maxPrice", MAX, findings);
            }
        });
    }

    /** All but the base price, each with its place. */
    private static Map<String, Money> amounts(ServiceRequest said) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        locationPrices(said).forEach((location, price) -> amounts.put(pointer(location), price));
        if (said.pricing() != null) {
            amounts.put(MIN, said.pricing().minPrice());
            amounts.put(MAX, said.pricing().maxPrice());
        }
        if (said.resources() != null && said.resources().supplies() != null) {
            amounts.put(
                    "/resources/supplies/estimatedCost",
                    said.resources().supplies().estimatedCost());
        }
        if (said.rules() != null) {
            amounts.put("/rules/noShowFee", said.rules().noShowFee());
            if (said.rules().deposit() != null) {
                amounts.put("/rules/deposit/amount", said.rules().deposit().amount());
            }
        }
        return amounts;
    }

    /** Nothing is said where one is missing, or where they do not compare. */
    private static void inOrder(
            Money low, Money high, String pointer, String message, String other, Findings findings) {
        if (low != null && high != null && !differ(low, high) && low.compareTo(high) > 0) {
            findings.add(pointer, "out-of-range", message, other);
        }
    }

    private static boolean differ(Money one, Money other) {
        return other != null && !one.currency().equals(other.currency());
    }

    private static Map<UUID, Money> locationPrices(ServiceRequest said) {
        return said.locationPrices() == null ? Map.of() : said.locationPrices();
    }

    private static String pointer(UUID location) {
        return "/locationPrices/" + location;
    }
}
