package slotwright.story.demo;

import java.util.List;
import java.util.Map;
import slotwright.story.demo.DemoShop.DemoAddOn;
import slotwright.story.demo.DemoShop.DemoService;
import slotwright.story.demo.DemoShop.DemoStaff;

/** Cars are cleaned in two bays; evenings and weekends cost more, and everything in the season. */
final class DetailingShop {

    private static final List<Integer> WORKWEEK = List.of(1, 2, 3, 4, 5);

    private DetailingShop() {}

    static DemoShop facts() {
        return new DemoShop(
                "Main Street Detailing",
                "America/Chicago",
                "USD",
                2,
                terms(),
                windows(),
                categories(),
                services(),
                staff());
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "facilities",
                DemoTerms.with(
                        DemoTerms.site("indoor", "power", "water", "level"),
                        Map.of("widthFeet", 14, "lengthFeet", 26.5)),
                "peakHours",
                DemoTerms.peakHours(List.of(5), "12:00", "17:00"),
                "seasons",
                List.of(
                        DemoTerms.season("Pollen", "04-15", "05-31", 1.1),
                        DemoTerms.season("Salt on the roads", "12-01", "02-28", 1.05)),
                "taxRate",
                0.1025,
                "pricesIncludeTax",
                false);
    }

    private static List<Map<String, Object>> windows() {
        return List.of(
                window(WORKWEEK, "08:00", "17:00", 60, 15, 0, 24),
                window(List.of(6), "08:00", "18:00", 90, 30, 15, 48),
                window(List.of(7), "09:00", "16:00", 90, 30, 10, 48),
                window(WORKWEEK, "17:30", "20:00", 90, 15, 20, 72));
    }

    private static Map<String, Object> window(
            List<Integer> weekdays, String from, String to, int slot, int buffer, int percent, int noticeHours) {
        return Map.of(
                "weekdays", weekdays,
                "from", from,
                "to", to,
                "slotMinutes", slot,
                "bufferMinutes", buffer,
                "maxConcurrentBookings", 2,
                "priceModifierPercent", percent,
                "minAdvanceHours", noticeHours,
                "seasonalRules", Map.of("holidayPremiumPercent", 25, "peakSeasonModifierPercent", percent + 5));
    }

    private static Map<String, String> categories() {
        return Map.of(
                "interior", "Interior",
                "interior_exterior", "Interior and exterior",
                "exterior", "Exterior",
                "dashcam", "Dash cameras",
                "maintenance", "Maintenance");
    }

    private static List<DemoService> services() {
        DemoAddOn petHair = new DemoAddOn("Pet hair removal", 30, "25.00", needs("powerSourceRequired"));
        DemoAddOn odour = new DemoAddOn("Odour treatment", 20, "35.00", needs("indoorRequired", "powerSourceRequired"));
        DemoAddOn headlights = new DemoAddOn("Headlight restoration", 30, "45.00", needs("powerSourceRequired"));
        return List.of(
                service(
                        "Interior detail",
                        "interior",
                        "Seats, carpets, panels and glass, by hand.",
                        60,
                        "120.00",
                        List.of("interior"),
                        List.of(petHair, odour),
                        DemoTerms.with(
                                terms("95.00", "180.00", "sedan", "suv", "truck"),
                                Map.of("levels", DemoTerms.level("master", 115, -10)))),
                service(
                        "Full detail",
                        "interior_exterior",
                        "Inside and outside, from wheels to headliner.",
                        150,
                        "260.00",
                        List.of("interior", "exterior"),
                        List.of(petHair, headlights),
                        DemoTerms.with(
                                terms("210.00", "390.00", "sedan", "suv", "truck"),
                                needs("powerSourceRequired", "waterAccessRequired"))),
                service(
                        "Hand wash and wax",
                        "exterior",
                        "Two-bucket wash, clay and carnauba wax.",
                        60,
                        "80.00",
                        List.of("exterior"),
                        List.of(headlights),
                        DemoTerms.with(
                                terms("65.00", "120.00", "sedan", "suv", "truck", "motorcycle"),
                                needs("waterAccessRequired"))),
                service(
                        "Dash camera installation",
                        "dashcam",
                        "Front and rear, wires out of sight.",
                        90,
                        "150.00",
                        List.of("electrics"),
                        List.of(),
                        needs("indoorRequired", "powerSourceRequired")),
                service(
                        "Maintenance clean",
                        "maintenance",
                        "For cars that we detailed in the last three months.",
                        45,
                        "60.00",
                        List.of("interior"),
                        List.of(odour),
                        Map.of("pricing", Map.of("packageDiscounts", Map.of("loyaltyCustomer", 0.1)))));
    }

    private static Map<String, Object> terms(String minPrice, String maxPrice, String... vehicles) {
        Map<String, Object> dearer =
                Map.of("peakHourMultiplier", 1.1, "weekendMultiplier", 1.15, "holidayMultiplier", 1.5);
        return Map.of(
                "pricing", DemoTerms.lively("USD", minPrice, maxPrice, dearer),
                "compatibleWith", List.of(vehicles));
    }

    private static Map<String, Object> needs(String... keys) {
        return Map.of("requirements", DemoTerms.site(keys));
    }

    private static DemoService service(
            String title,
            String category,
            String description,
            int minutes,
            String price,
            List<String> skills,
            List<DemoAddOn> addOns,
            Map<String, Object> terms) {
        return new DemoService(title, category, description, minutes, 15, price, skills, addOns, terms);
    }

    private static List<DemoStaff> staff() {
        return List.of(
                new DemoStaff("Dana Reed", "senior", List.of("interior", "exterior"), WORKWEEK, "08:00", "17:00"),
                new DemoStaff(
                        "Marcus Hill",
                        "experienced",
                        List.of("exterior", "electrics"),
                        List.of(2, 3, 4, 5, 6),
                        "08:00",
                        "18:00"),
                new DemoStaff(
                        "Priya Nair", "junior", List.of("interior", "electrics"), List.of(1, 2, 3), "11:00", "20:00"),
                new DemoStaff(
                        "Tom Becker",
                        "master",
                        List.of("interior", "exterior"),
                        List.of(4, 5, 6, 7),
                        "09:00",
                        "20:00"));
    }
}
