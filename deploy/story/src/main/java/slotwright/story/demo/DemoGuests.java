package slotwright.story.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.Narrator;
import slotwright.story.StoryFailed;

/** Guests of one business of the demo data. Each asks for one visit, and comes again where that is asked of them. */
final class DemoGuests {

    private static final List<String> NAMES =
            List.of("Alex Morgan", "Jo Carter", "Sam Rivera", "Kim Novak", "Lee Wong", "Robin Dale", "Chris Young");
    private static final int CREATED = 201;
    private static final int TAKEN = 409;
    private static final int AGAINST_RULES = 422;
    private static final int COME_AGAIN = 503;

    private final Api booking;
    private int guests;

    DemoGuests(Api booking) {
        this.booking = booking;
    }

    /** How many have asked so far. */
    int count() {
        return guests;
    }

    /** Whether there is a booking now; otherwise the time is taken, or rules are against it. */
    boolean isBooked(Api.Answer answer) {
        if (answer.status() != CREATED && answer.status() != TAKEN && answer.status() != AGAINST_RULES) {
            throw new StoryFailed("a visit of the demo data was refused: " + answer.text());
        }
        return answer.status() == CREATED;
    }

    /** @param visit a booking without its customer */
    Api.Answer ask(Map<String, Object> visit) {
        int guest = guests++;
        Map<String, Object> request = new HashMap<>(visit);
        request.put(
                "customer",
                Map.of(
                        "name", NAMES.get(guest % NAMES.size()),
                        "email", "guest" + guest + "@example.com",
                        "phone", "+1212555" + (1000 + guest)));
        return Narrator.eventually("room for one more booking", () -> {
            Api.Answer tried = booking.post("bookings", request);
            return tried.status() == COME_AGAIN ? null : tried;
        });
    }
}
