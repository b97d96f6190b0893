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
     * @param terms its further fields: what becomes of its price, what it is for, who makes a difference
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

    /** @param terms its further fields: what it needs of the place */
    record DemoAddOn(String title, int minutes, String price, Map<String, Object> terms) {}

    /**
     * @param experienceLevel by its name
     * @param weekdays ISO, 1 is Monday
     */
    record DemoStaff(
            String name, String experienceLevel, List<String> skills, List<Integer> weekdays, String from, String to) {}
}
