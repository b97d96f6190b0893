package slotwright.story.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Of a location or of a service: what there is, or what is needed, each by its key. */
    static Map<String, Object> site(String... keys) {
        return Stream.of(keys).collect(Collectors.toMap(key -> key, key -> true));
    }

    /** What somebody of this level costs, in percent, and how much longer or shorter it takes. */
    static Map<String, Object> level(String name, double pricePercent, int minutesDelta) {
        return Map.of(name, Map.of("pricePercent", pricePercent, "minutesDelta", minutesDelta));
    }

    /** Both together; no key is in both. */
    static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
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
