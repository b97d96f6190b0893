package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of people who want to come to the shop of the story. */
final class Visits {

    private final Story.Setting setting;

    Visits(Story.Setting setting) {
        this.setting = setting;
    }

    /** A guest's request for a slot as it was listed. */
    Map<String, Object> guest(JsonNode slot, String name, boolean withAddOn) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("serviceId", setting.serviceId());
        if (withAddOn) {
            request.put("addOns", List.of(Map.of("id", setting.addOnId(), "quantity", 1)));
        }
        request.put("locationId", setting.locationId());
        request.put("startsAt", slot.path("startsAt").asText());
        request.put("timeZone", setting.zone());
        if (slot.hasNonNull("seenVersion")) {
            request.put("seenVersion", slot.path("seenVersion").asText());
        }
        request.put(
                "customer",
                Map.of(
                        "name", name + " Example",
                        "email", name.toLowerCase(java.util.Locale.ROOT) + "." + setting.run() + "@example.com",
                        "phone", phone(name)));
        return request;
    }

    /** One of his own: whoever shares it counts as the same guest. */
    private static String phone(String name) {
        return "+1%010d".formatted(Integer.toUnsignedLong(name.hashCode()));
    }
}
