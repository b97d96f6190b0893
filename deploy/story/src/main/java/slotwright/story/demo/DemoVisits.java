package slotwright.story.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.Api.Suite;
import slotwright.story.Narrator;

/** Who comes in the next three weeks: guests take what is listed, like everybody. */
final class DemoVisits {

    static final int VISITS_PER_SERVICE = 12;

    private static final int DAYS_AHEAD = 21;

    private final Suite suite;
    private final DemoGuests guests;
    private final String location;
    private final LocalDate today;

    DemoVisits(Suite suite, DemoGuests guests, String location, LocalDate today) {
        this.suite = suite;
        this.guests = guests;
        this.location = location;
        this.today = today;
    }

    /** @return how many visits were booked; a start that an earlier guest took is left out */
    int book(List<String> services) {
        int booked = 0;
        for (String service : services) {
            JsonNode slots = offered(service);
            int step = Math.max(1, slots.size() / VISITS_PER_SERVICE);
            for (int index = guests.count() % step; index < slots.size(); index += step) {
                booked += guests.isBooked(guests.ask(visit(service, slots.get(index)))) ? 1 : 0;
            }
        }
        return booked;
    }

    private JsonNode offered(String service) {
        String query = "availability?serviceId=" + service + "&locationId=" + location + "&from=" + today.plusDays(1)
                + "&to=" + today.plusDays(DAYS_AHEAD);
        return Narrator.eventually("availability of a service of the demo data", () -> {
            Api.Answer answer = suite.scheduling().get(query);
            if (answer.status() != 200) {
                return null;
            }
            JsonNode slots = answer.json().path("slots");
            return slots.isEmpty() ? null : slots;
        });
    }

    private Map<String, Object> visit(String service, JsonNode slot) {
        return Map.of(
                "serviceId",
                service,
                "locationId",
                location,
                "startsAt",
                slot.path("startsAt").asText(),
                "seenVersion",
                slot.path("seenVersion").asText());
    }
}
