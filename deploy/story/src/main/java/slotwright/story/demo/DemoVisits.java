package slotwright.story.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.Api.Suite;
import slotwright.story.Narrator;
import slotwright.story.StoryFailed;

/** Guests of the demo data: they take what is listed, like everybody. */
final class DemoVisits {

    private static final int DAYS_AHEAD = 21;
    private static final int VISITS_PER_SERVICE = 12;
    private static final List<String> GUESTS =
            List.of("Alex Morgan", "Jo Carter", "Sam Rivera", "Kim Novak", "Lee Wong", "Robin Dale", "Chris Young");

    private final Suite suite;
    private final String location;
    private final LocalDate today;
    private int guests;

    DemoVisits(Suite suite, String location, LocalDate today) {
        this.suite = suite;
        this.location = location;
        this.today = today;
    }

    /** @return how many visits were booked; a start that an earlier guest took is left out */
    int book(List<String> services) {
        int booked = 0;
        for (String service : services) {
            JsonNode slots = offered(service);
            int step = Math.max(1, slots.size() / VISITS_PER_SERVICE);
            for (int index = guests % step; index < slots.size(); index += step) {
                booked += visit(service, slots.get(index)) ? 1 : 0;
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

    private boolean visit(String service, JsonNode slot) {
        int guest = guests++;
        String name = GUESTS.get(guest % GUESTS.size());
        Map<String, Object> request = Map.of(
                "serviceId", service,
                "locationId", location,
                "startsAt", slot.path("startsAt").asText(),
                "seenVersion", slot.path("seenVersion").asText(),
                "customer",
                        Map.of(
                                "name", name,
                                "email", "guest" + guest + "@example.com",
                                "phone", "+1212555" + (1000 + guest)));
        Api.Answer answer = Narrator.eventually("room for one more booking", () -> {
            Api.Answer tried = suite.booking().post("bookings", request);
            return tried.status() == 503 ? null : tried;
        });
        if (answer.status() != 201 && answer.status() != 409) {
            throw new StoryFailed("a visit of the demo data was refused: " + answer.text());
        }
        return answer.status() == 201;
    }
}
