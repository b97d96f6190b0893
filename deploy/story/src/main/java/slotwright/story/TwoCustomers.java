package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import slotwright.story.Api.Answer;
import slotwright.story.Api.Suite;

/** Two customers want the same slot at the same moment. */
final class TwoCustomers {

    private final Suite suite;
    private final Narrator narrator;
    private final Story.Setting setting;
    private final Visits visits;

    TwoCustomers(Suite suite, Narrator narrator, Story.Setting setting) {
        this.suite = suite;
        this.narrator = narrator;
        this.setting = setting;
        this.visits = new Visits(setting);
    }

    /** The two bookings that came of it, as they were answered. */
    record Outcome(Answer first, Answer second) {}

    Outcome meet() {
        narrator.chapter("Two customers, one slot");
        narrator.says("A customer looks for somebody who cleans a car, and finds the service by its words.");
        JsonNode found = suite.catalog()
                .get("services?q=" + Api.query("interior " + setting.run()))
                .expect(200)
                .json()
                .path("items");
        Narrator.check(found.findValuesAsText("id").contains(setting.serviceId()), "search did not find it: " + found);
        narrator.step("The search finds it.");

        List<JsonNode> offered = new Slots(suite, setting).offered(setting.tuesday(), true);
        JsonNode slot = offered.get(0);
        Narrator.same(setting.alice(), slot.path("staff").path(0).path("id").asText(), "who would do it");
        narrator.step("On Tuesday, " + setting.tuesday() + ", " + offered.size() + " starts are free; the first is "
                + slot.path("startsAt").asText() + ".");

        narrator.says("A second customer has the same page open. Both press the button.");
        CompletableFuture<Answer> one = suite.booking().postAsync("bookings", visits.guest(slot, "Ann", true));
        CompletableFuture<Answer> two = suite.booking().postAsync("bookings", visits.guest(slot, "Bob", true));
        boolean annWon = one.join().status() == 201;
        Answer won = (annWon ? one : two).join().expect(201);
        Answer lost = (annWon ? two : one).join().expect(409);
        JsonNode booking = won.json();
        Narrator.same(
                "150.00", booking.path("price").path("total").path("amount").asText(), "the price of the visit");
        Narrator.check(
                OffsetDateTime.parse(booking.path("endsAt").asText())
                        .isEqual(Slots.start(slot).plusMinutes(120)),
                "the visit does not end after two hours: " + booking);
        narrator.step("One of them has it: " + booking.path("number").asText() + ", two hours, 150.00 dollars.");

        Narrator.check(lost.json().path("type").asText().endsWith("/problems/slot-taken"), lost.text());
        JsonNode alternatives = lost.json().path("alternatives");
        Narrator.check(alternatives.size() > 0, "no alternatives were offered: " + lost.text());
        narrator.step("The other is told so, with " + alternatives.size() + " alternatives.");

        Answer second = suite.booking()
                .post("bookings", visits.guest(alternatives.get(0), annWon ? "Bob" : "Ann", true))
                .expect(201);
        narrator.step("And books the first of them, "
                + alternatives.get(0).path("startsAt").asText() + ": "
                + second.json().path("number").asText() + ".");
        return new Outcome(won, second);
    }
}
