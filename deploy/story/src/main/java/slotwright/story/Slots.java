package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import slotwright.story.Api.Suite;

/** What a customer can choose from on one day. */
final class Slots {

    private final Suite suite;
    private final Story.Setting setting;

    Slots(Suite suite, Story.Setting setting) {
        this.suite = suite;
        this.setting = setting;
    }

    /** Asks until the shop's news have arrived and there is something to choose from. */
    List<JsonNode> offered(LocalDate day, boolean withAddOn) {
        return Narrator.eventually("availability on " + day, () -> {
            Api.Answer answer = suite.scheduling().get(query(day, withAddOn));
            if (answer.status() == 404
                    || answer.status() == 400 && answer.text().contains("unknown-add-on")) {
                return null;
            }
            List<JsonNode> slots = slotsOf(answer);
            return slots.isEmpty() ? null : slots;
        });
    }

    /** Asks once, as things are at the moment. */
    List<JsonNode> listed(LocalDate day) {
        return slotsOf(suite.scheduling().get(query(day, false)));
    }

    /** Asks once, for an answer that is at least as new as what a booking said. */
    List<JsonNode> seenAfter(String availabilityVersion, LocalDate day, boolean withAddOn) {
        return Narrator.eventually("boards as new as the booking", () -> {
            String query = query(day, withAddOn) + "&minVersion=" + Api.query(availabilityVersion);
            Api.Answer answer = suite.scheduling().get(query);
            return answer.status() == 503 ? null : slotsOf(answer);
        });
    }

    static OffsetDateTime start(JsonNode slot) {
        return OffsetDateTime.parse(slot.path("startsAt").asText());
    }

    static boolean shows(List<JsonNode> slots, OffsetDateTime start) {
        return slots.stream().anyMatch(slot -> start(slot).isEqual(start));
    }

    private String query(LocalDate day, boolean withAddOn) {
        return "availability?serviceId=" + setting.serviceId()
                + (withAddOn ? "&addOnId=" + setting.addOnId() : "")
                + "&locationId=" + setting.locationId() + "&from=" + day + "&to=" + day;
    }

    private static List<JsonNode> slotsOf(Api.Answer answer) {
        List<JsonNode> slots = new ArrayList<>();
        answer.expect(200).json().path("slots").forEach(slots::add);
        return slots;
    }
}
