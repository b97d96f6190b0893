package slotwright.story.demo;

import java.util.List;
import java.util.Map;
import slotwright.story.demo.DemoShop.DemoAddOn;
import slotwright.story.demo.DemoShop.DemoService;
import slotwright.story.demo.DemoShop.DemoStaff;

/**
 * Four chairs in Paris, one of them kept free for who walks in unless the day is busy; short visits on a fine grid, late
 * ones dearer, closed on Sunday and Monday.
 */
final class HairSalon {

    private static final List<Integer> OPEN = List.of(2, 3, 4, 5, 6);

    private HairSalon() {}

    static DemoShop facts() {
        return new DemoShop(
                "Salon Lumière", "Europe/Paris", "EUR", 4, terms(), windows(), categories(), services(), staff());
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "facilities",
                DemoTerms.site("indoor", "power", "water"),
                "peakHours",
                DemoTerms.peakHours(List.of(5, 6), "16:00", "19:00"),
                "seasons",
                List.of(DemoTerms.season("Weddings", "05-15", "09-15", 1.05)),
                "taxRate",
                0.2,
                "pricesIncludeTax",
                true);
    }

    private static List<Map<String, Object>> windows() {
        return List.of(Map.of(
                "weekdays",
                OPEN,
                "from",
                "09:30",
                "to",
                "19:00",
                "slotMinutes",
                30,
                "stepMinutes",
                15,
                "bufferMinutes",
                0,
                "maxConcurrentBookings",
                3,
                "allowsWalkIns",
                true,
                "seasonalRules",
                Map.of("afterHours", Map.of("from", "17:30", "priceModifierPercent", 10)),
                "demandRules",
                List.of(Map.of("aboveUtilisation", 0.6, "withinDays", 14, "maxConcurrentBookings", 4))));
    }

    private static Map<String, String> categories() {
        return Map.of("cut", "Cut", "colour", "Colour", "care", "Care");
    }

    private static List<DemoService> services() {
        DemoAddOn blowDry = new DemoAddOn("Blow-dry", 20, "15.00", Map.of());
        DemoAddOn mask =
                new DemoAddOn("Hair mask", 15, "12.00", Map.of("requirements", DemoTerms.site("waterAccessRequired")));
        return List.of(
                service(
                        "Haircut",
                        "cut",
                        "Wash, cut and finish.",
                        45,
                        "48.00",
                        "cut",
                        List.of(blowDry, mask),
                        terms("38.00", "60.00", "short", "medium", "long")),
                service("Beard trim", "cut", "Trim and hot towel.", 20, "22.00", "cut", List.of(), Map.of()),
                service(
                        "Full colour",
                        "colour",
                        "One colour from root to tip.",
                        90,
                        "85.00",
                        "colour",
                        List.of(blowDry),
                        DemoTerms.with(terms("75.00", "110.00", "short", "medium", "long"), colouring(30))),
                service(
                        "Highlights",
                        "colour",
                        "Foils by hand.",
                        120,
                        "130.00",
                        "colour",
                        List.of(blowDry, mask),
                        DemoTerms.with(terms("110.00", "160.00", "medium", "long"), colouring(60))),
                service(
                        "Scalp treatment",
                        "care",
                        "Massage and treatment.",
                        30,
                        "35.00",
                        "care",
                        List.of(mask),
                        Map.of("pricing", Map.of("packageDiscounts", Map.of("multipleServices", 0.15)))));
    }

    private static Map<String, Object> terms(String minPrice, String maxPrice, String... hair) {
        return Map.of(
                "pricing", DemoTerms.lively("EUR", minPrice, maxPrice, Map.of("peakHourMultiplier", 1.1)),
                "compatibleWith", List.of(hair));
    }

    /** The colour takes half an hour by itself. */
    private static Map<String, Object> colouring(int afterMinutes) {
        return Map.of(
                "processing", Map.of("afterMinutes", afterMinutes, "minutes", 30),
                "levels", DemoTerms.with(DemoTerms.level("junior", 90, 0), DemoTerms.level("senior", 115, -10)),
                "requirements", DemoTerms.site("waterAccessRequired"));
    }

    private static DemoService service(
            String title,
            String category,
            String description,
            int minutes,
            String price,
            String skill,
            List<DemoAddOn> addOns,
            Map<String, Object> terms) {
        return new DemoService(title, category, description, minutes, 10, price, List.of(skill), addOns, terms);
    }

    private static List<DemoStaff> staff() {
        return List.of(
                new DemoStaff("Camille Laurent", "senior", List.of("cut", "colour"), OPEN, "09:30", "18:00"),
                new DemoStaff("Inès Moreau", "experienced", List.of("cut", "care"), OPEN, "10:30", "19:00"),
                new DemoStaff("Hugo Petit", "junior", List.of("cut"), List.of(3, 4, 5, 6), "09:30", "19:00"),
                new DemoStaff("Zoé Bernard", "junior", List.of("colour", "care"), List.of(2, 4, 6), "09:30", "19:00"));
    }
}
