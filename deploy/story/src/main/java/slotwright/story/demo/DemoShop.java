package slotwright.story.demo;

import java.util.List;
import java.util.Map;

/**
 * A business of the demo data, as plain facts.
 *
 * @param terms further fields of its location: when it costs more, and its taxes
 * @param windows opening windows in the fields of a slot configuration, without the location
 * @param categories slug to title
 */
record DemoShop(
        String name,
        String zone,
        String currency,
        int bays,
        Map<String, Object> terms,
        List<Map<String, Object>> windows,
        Map<String, String> categories,
        List<DemoService> services,
        List<DemoStaff> staff) {

    /**
     * @param addOns titles with minutes and price
     * @param terms its further fields: what becomes of its price, and what it is for
     */
    record DemoService(
            String title,
            String category,
            String description,
            int minutes,
            int bufferMinutes,
            String price,
            List<String> skills,
            List<DemoAddOn> addOns,
            Map<String, Object> terms) {}

    record DemoAddOn(String title, int minutes, String price) {}

    /** @param weekdays ISO, 1 is Monday */
    record DemoStaff(String name, List<String> skills, List<Integer> weekdays, String from, String to) {}
}
