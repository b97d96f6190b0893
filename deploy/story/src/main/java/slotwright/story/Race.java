package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import slotwright.story.Api.Answer;

/** Many clients want one slot at once, and exactly one gets it. */
final class Race {

    private final People people;
    private final Narrator narrator;
    private final Story.Setting setting;

    Race(People people, Narrator narrator, Story.Setting setting) {
        this.people = people;
        this.narrator = narrator;
        this.setting = setting;
    }

    void run(int clients) {
        narrator.chapter("The race");
        JsonNode slot = new Slots(people.guest(), setting)
                .offered(setting.wednesday(), false)
                .get(0);
        narrator.says(clients + " clients want " + slot.path("startsAt").asText() + " at once.");
        Visits visits = new Visits(setting);
        Api guests = people.guest().booking();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            answers.add(guests.postAsync("bookings", visits.guest(slot, "Racer" + client, false)));
        }
        Map<Integer, Integer> counted = new TreeMap<>();
        answers.forEach(answer -> counted.merge(answer.join().status(), 1, Integer::sum));
        Narrator.same(Map.of(201, 1, 409, clients - 1), counted, "answers by status");
        narrator.step("One 201, " + (clients - 1) + " times 409.");

        JsonNode bookings = people.auditor()
                .booking()
                .get("bookings?locationId=" + setting.locationId() + "&from=" + setting.wednesday() + "&to="
                        + setting.wednesday())
                .expect(200)
                .json()
                .path("items");
        Narrator.same(1, bookings.size(), "bookings of that day");
        narrator.step(
                "One booking in the book: " + bookings.get(0).path("number").asText() + ".");
    }
}
