package slotwright.story.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms of the demo data's locations and services, in the fields of their requests. */
final class DemoTerms {

    private static final Map<String, Object> DEMAND = Map.of(
            "enabled", true,
            "lowDemandDiscount", 0.1,
            "highDemandPremium", 0.15,
            "lowBelowUtilisation", 0.3,
            "highAboveUtilisation", 0.8);

    private DemoTerms() {}

    /** @param weekdays ISO, 1 is Monday */
    static List<Map<String, Object>> peakHours(List<Integer> weekdays, String from, String to) {
        return weekdays.stream()
                .map(weekday -> Map.<String, Object>of("weekday", weekday, "from", from, "to", to))
                .toList();
    }

    /** @param from month and day, as {@code 12-01} */
    static Map<String, Object> season(String name, String from, String to, double multiplier) {
        return Map.of("name", name, "from", from, "to", to, "multiplier", multiplier);
    }

    /** Of a service whose price follows demand, with less for regular customers and for several services at once. */
    static Map<String, Object> lively(String currency, String minPrice, String maxPrice, Map<String, Object> further) {
        Map<String, Object> pricing = new HashMap<>(further);
        pricing.put("minPrice", Map.of("amount", minPrice, "currency", currency));
        pricing.put("maxPrice", Map.of("amount", maxPrice, "currency", currency));
        pricing.put("demandPricing", DEMAND);
        pricing.put("packageDiscounts", Map.of("multipleServices", 0.1, "loyaltyCustomer", 0.05));
        return pricing;
    }
}
