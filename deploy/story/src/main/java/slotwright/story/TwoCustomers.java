package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import slotwright.story.Api.Answer;

/** Two customers, one with an account and one without, want the same slot at the same moment. */
final class TwoCustomers {

    private final People people;
    private final Narrator narrator;
    private final Story.Setting setting;
    private final Visits visits;

    TwoCustomers(People people, Narrator narrator, Story.Setting setting) {
        this.people = people;
        this.narrator = narrator;
        this.setting = setting;
        this.visits = new Visits(setting);
    }

    /** @param api as the one reaches it whose booking it is */
    record Booked(Answer answer, Api api) {

        String path() {
            return "bookings/" + answer.json().path("number").asText();
        }
    }

    /** The two bookings that came of it: the winner's, and the other one's. */
    record Outcome(Booked first, Booked second) {}

    Outcome meet() {
        narrator.chapter("Two customers, one slot");
        narrator.says("A customer looks for somebody who cleans a car, and finds the service by its words.");
        JsonNode found = people.guest()
                .catalog()
                .get("services?q=" + Api.query("interior " + setting.run()))
                .expect(200)
                .json()
                .path("items");
        Narrator.check(found.findValuesAsText("id").contains(setting.serviceId()), "search did not find it: " + found);
        narrator.step("The search finds it.");

        List<JsonNode> offered = new Slots(people.guest(), setting).offered(setting.tuesday(), true);
        JsonNode slot = offered.get(0);
        Narrator.same(setting.alice(), slot.path("staff").path(0).path("id").asText(), "who would do it");
        narrator.step("On Tuesday, " + setting.tuesday() + ", " + offered.size() + " starts are free; the first is "
                + slot.path("startsAt").asText() + ".");

        narrator.says(
                "A second customer has the same page open. Ann is logged in, Bob is a guest. Both press the button.");
        Api anns = people.customer("ann").booking();
        Api bobs = people.guest().booking();
        CompletableFuture<Answer> one = anns.postAsync("bookings", visits.guest(slot, "Ann", true));
        CompletableFuture<Answer> two = bobs.postAsync("bookings", visits.guest(slot, "Bob", true));
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

        Answer second = (annWon ? bobs : anns)
                .post("bookings", visits.guest(alternatives.get(0), annWon ? "Bob" : "Ann", true))
                .expect(201);
        narrator.step("And books the first of them, "
                + alternatives.get(0).path("startsAt").asText() + ": "
                + second.json().path("number").asText() + ".");

        Answer ofBob = annWon ? second : won;
        Booked bob =
                new Booked(ofBob, bobs.asGuest(ofBob.json().path("accessToken").asText()));
        Booked ann = new Booked(annWon ? won : second, anns);
        stayApart(ann, bob);
        return annWon ? new Outcome(ann, bob) : new Outcome(bob, ann);
    }

    private void stayApart(Booked ann, Booked bob) {
        for (Booked own : List.of(ann, bob)) {
            own.api().get(own.path()).expect(200);
        }
        ann.api().get(bob.path()).expect(404);
        bob.api().get(ann.path()).expect(404);
        JsonNode seen = people.staff(setting.locationId(), setting.alice())
                .booking()
                .get("bookings?locationId=" + setting.locationId())
                .expect(200)
                .json()
                .path("items");
        Narrator.same(2, seen.size(), "the bookings that Alice sees");
        narrator.step("Each sees his own booking and not the other's; Alice, who does the work, sees both.");
    }
}
