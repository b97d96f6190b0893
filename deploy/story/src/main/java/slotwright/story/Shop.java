package slotwright.story;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slotwright.story.Api.Suite;

/** What a manager does to open a shop: every call is one that a real one would make. */
public final class Shop {

    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    private final Suite suite;

    public Shop(Suite suite) {
        this.suite = suite;
    }

    public String category(String slug, String title) {
        var answer = suite.catalog().post("categories", Map.of("slug", slug, "title", title, "displayOrder", 1));
        return answer.expect(201).json().path("slug").asText();
    }

    public JsonNode service(Map<String, Object> description) {
        return suite.catalog().post("services", description).expect(201).json();
    }

    public String addOn(String title, int minutes, Map<String, String> price) {
        return addOn(title, minutes, price, Map.of());
    }

    /** @param terms its further fields */
    public String addOn(String title, int minutes, Map<String, String> price, Map<String, Object> terms) {
        Map<String, Object> described = new HashMap<>(terms);
        described.putAll(Map.of("title", title, "minutes", minutes, "price", price));
        return id(suite.catalog().post("add-ons", described));
    }

    public void link(String serviceId, String addOnId, Map<String, Object> terms) {
        var service = suite.catalog().get("services/" + serviceId).expect(200);
        var answer = suite.catalog().put("services/" + serviceId + "/add-ons/" + addOnId, service.entityTag(), terms);
        Narrator.check(answer.status() < 300, "an add-on could not be linked: " + answer.text());
    }

    public String location(String name, String zone, String currency, int bays) {
        return location(name, zone, currency, bays, Map.of());
    }

    /** @param terms its further fields */
    public String location(String name, String zone, String currency, int bays, Map<String, Object> terms) {
        Map<String, Object> described = new HashMap<>(terms);
        described.putAll(Map.of("name", name, "timeZone", zone, "currency", currency, "bays", bays));
        return id(suite.scheduling().post("locations", described));
    }

    public String staff(String name, String locationId, List<String> skills) {
        return staff(name, locationId, skills, Map.of());
    }

    /** @param terms further fields of the person */
    public String staff(String name, String locationId, List<String> skills, Map<String, Object> terms) {
        Map<String, Object> described = new HashMap<>(terms);
        described.putAll(Map.of("name", name, "homeLocationId", locationId, "skills", skills));
        return id(suite.scheduling().post("staff", described));
    }

    /** Works every day of the week between these local times. */
    public void worksDaily(String staffId, String locationId, LocalDate since, String from, String to) {
        worksOn(staffId, locationId, since, EVERY_DAY, from, to);
    }

    public void worksOn(
            String staffId, String locationId, LocalDate since, List<Integer> weekdays, String from, String to) {
        List<Map<String, Object>> spans = new ArrayList<>();
        for (int weekday : weekdays) {
            spans.add(Map.of("weekday", weekday, "from", from, "to", to, "locationId", locationId));
        }
        suite.scheduling()
                .post("staff/" + staffId + "/schedules", Map.of("effectiveFrom", since.toString(), "spans", spans))
                .expect(201);
    }

    /** Takes bookings every day of the week between these local times. */
    public void opensDaily(String locationId, String from, String to, int stepMinutes, int atOnce) {
        window(Map.ofEntries(
                entry("locationId", locationId),
                entry("weekdays", EVERY_DAY),
                entry("from", from),
                entry("to", to),
                entry("slotMinutes", 60),
                entry("stepMinutes", stepMinutes),
                entry("bufferMinutes", 0),
                entry("maxConcurrentBookings", atOnce)));
    }

    public String window(Map<String, Object> description) {
        return id(suite.scheduling().post("slot-configurations", description));
    }

    private static String id(Api.Answer created) {
        return created.expect(201).json().path("id").asText();
    }
}
