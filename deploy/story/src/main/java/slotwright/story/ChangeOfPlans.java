package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import slotwright.story.Api.Answer;

/** One customer comes later, the other not at all. */
final class ChangeOfPlans {

    private final People people;
    private final Narrator narrator;
    private final Story.Setting setting;

    ChangeOfPlans(People people, Narrator narrator, Story.Setting setting) {
        this.people = people;
        this.narrator = narrator;
        this.setting = setting;
    }

    void follow(TwoCustomers.Outcome before) {
        narrator.chapter("A change of plans");
        Slots slots = new Slots(people.guest(), setting);
        String second =
                before.second().answer().json().path("availabilityVersion").asText();
        List<JsonNode> free = slots.seenAfter(second, setting.tuesday(), true);
        OffsetDateTime old = Slots.start(before.first().answer().json());
        Narrator.check(!Slots.shows(free, old), "a taken start is still listed: " + old);
        narrator.step("Neither of the two starts is listed any more, for whoever asks with what the booking said.");

        narrator.says("The first customer would rather come at the end of the day.");
        JsonNode last = free.get(free.size() - 1);
        Answer moved = before.first()
                .api()
                .post(
                        before.first().path() + "/reschedule",
                        before.first().answer().entityTag(),
                        Map.of("startsAt", last.path("startsAt").asText()))
                .expect(200);
        Narrator.check(
                OffsetDateTime.parse(moved.json().path("startsAt").asText()).isEqual(Slots.start(last)),
                "the booking did not move: " + moved.text());
        before.first()
                .api()
                .post(
                        before.first().path() + "/cancel",
                        before.first().answer().entityTag(),
                        Map.of("reason", "an old page was still open"))
                .expect(412);
        narrator.step("The booking moves to " + last.path("startsAt").asText()
                + " under the same number; a page that still shows the old state may change nothing.");

        String movedVersion = moved.json().path("availabilityVersion").asText();
        List<JsonNode> after = slots.seenAfter(movedVersion, setting.tuesday(), true);
        Narrator.check(!Slots.shows(after, Slots.start(last)), "the new start is still listed");
        Narrator.check(Slots.shows(after, old), "the old start is not listed again");
        narrator.step("The new start is gone from the list, the old one is back.");

        Answer cancelled = before.second()
                .api()
                .post(
                        before.second().path() + "/cancel",
                        before.second().answer().entityTag(),
                        Map.of("reason", "ill"))
                .expect(200);
        Narrator.same("cancelled", cancelled.json().path("status").asText(), "the second booking");
        String cancelledVersion = cancelled.json().path("availabilityVersion").asText();
        List<JsonNode> atLast = slots.seenAfter(cancelledVersion, setting.tuesday(), true);
        Narrator.check(
                Slots.shows(atLast, Slots.start(before.second().answer().json())),
                "the cancelled start is not listed again");
        narrator.step("The second customer cancels, and that time is free again.");
    }
}
