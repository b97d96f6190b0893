package slotwright.story.demo;

import java.util.List;
import java.util.Map;
import slotwright.story.demo.DemoShop.DemoAddOn;
import slotwright.story.demo.DemoShop.DemoService;
import slotwright.story.demo.DemoShop.DemoStaff;

/** A physiotherapy practice in Sydney with a lunch break and a late Thursday; only massages are taxed. */
final class Clinic {

    private static final List<Integer> WORKWEEK = List.of(1, 2, 3, 4, 5);
    private static final Map<String, Object> MASSAGES = Map.of(
            "pricing",
            Map.of("taxRate", 0.1, "packageDiscounts", Map.of("multipleServices", 0.05, "loyaltyCustomer", 0.1)));

    private Clinic() {}

    static DemoShop facts() {
        return new DemoShop(
                "Coast Physiotherapy",
                "Australia/Sydney",
                "AUD",
                3,
                Map.of("pricesIncludeTax", true, "facilities", DemoTerms.site("indoor", "power", "water", "level")),
                windows(),
                categories(),
                services(),
                staff());
    }

    private static List<Map<String, Object>> windows() {
        return List.of(
                window(WORKWEEK, "08:00", "12:30", 0),
                window(WORKWEEK, "13:30", "18:00", 0),
                window(List.of(4), "18:00", "20:30", 10));
    }

    private static Map<String, Object> window(List<Integer> weekdays, String from, String to, int percent) {
        return Map.of(
                "weekdays",
                weekdays,
                "from",
                from,
                "to",
                to,
                "slotMinutes",
                30,
                "stepMinutes",
                30,
                "bufferMinutes",
                5,
                "maxConcurrentBookings",
                3,
                "priceModifierPercent",
                percent,
                "minAdvanceHours",
                2,
                "seasonalRules",
                Map.of("holidayPremiumPercent", 20));
    }

    private static Map<String, String> categories() {
        return Map.of("physio", "Physiotherapy", "massage", "Massage", "review", "Reviews");
    }

    private static List<DemoService> services() {
        DemoAddOn taping = new DemoAddOn("Taping", 10, "18.00", Map.of());
        return List.of(
                service(
                        "First consultation",
                        "physio",
                        "History, examination and a plan.",
                        50,
                        "140.00",
                        "physio",
                        List.of(taping),
                        Map.of("levels", DemoTerms.level("senior", 120, 0))),
                service(
                        "Follow-up treatment",
                        "physio",
                        "Treatment by the plan.",
                        30,
                        "95.00",
                        "physio",
                        List.of(taping),
                        Map.of()),
                service(
                        "Remedial massage",
                        "massage",
                        "For muscles that complain.",
                        60,
                        "110.00",
                        "massage",
                        List.of(),
                        MASSAGES),
                service(
                        "Sports massage",
                        "massage",
                        "Before or after the race.",
                        45,
                        "90.00",
                        "massage",
                        List.of(taping),
                        MASSAGES),
                service(
                        "Progress review",
                        "review",
                        "How far have we come?",
                        20,
                        "60.00",
                        "physio",
                        List.of(),
                        Map.of()));
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
        return new DemoService(title, category, description, minutes, 5, price, List.of(skill), addOns, terms);
    }

    private static List<DemoStaff> staff() {
        return List.of(
                new DemoStaff("Dr Olivia Chen", "senior", List.of("physio"), WORKWEEK, "08:00", "18:00"),
                new DemoStaff(
                        "Liam O'Brien",
                        "experienced",
                        List.of("physio", "massage"),
                        List.of(1, 2, 4, 5),
                        "08:00",
                        "20:30"),
                new DemoStaff("Ava Singh", "experienced", List.of("massage"), WORKWEEK, "10:00", "18:00"),
                new DemoStaff("Noah Williams", "junior", List.of("physio"), List.of(2, 3, 4), "12:00", "20:30"));
    }
}
