package slotwright.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import slotwright.story.Api.Answer;

/** Days that are not like the others, at a second place that works at night: what may be booked follows each of them. */
final class OddDays {

    private static final String ZONE = "America/Chicago";
    private static final int SERVICE_MINUTES = 90;

    private final People people;
    private final Narrator narrator;
    private final Story.Setting first;

    OddDays(People people, Narrator narrator, Story.Setting first) {
        this.people = people;
        this.narrator = narrator;
        this.first = first;
    }

    void pass() {
        narrator.chapter("Days that are different");
        narrator.says("The owner opens a second place in Chicago, for those who need their car in the morning.");
        Story.Setting night = nightShop();
        Slots slots = new Slots(people.guest(), night);
        shiftAcrossMidnight(night, slots);
        holiday(night, slots);
        training(night, slots);
        waterOff(night, slots);
        twoPlaces(night, slots);
    }

    private Story.Setting nightShop() {
        Shop owners = new Shop(people.administrator());
        String place = owners.location("Harbour by Night " + first.run(), ZONE, "USD", 2);
        Shop managers = new Shop(manager(place));
        managers.opensDaily(place, "18:00", "02:00", 30, 2);
        String nora = managers.staff("Nora Night", place, List.of());
        managers.worksDaily(nora, place, first.tuesday().minusDays(30), "18:00", "02:00");
        JsonNode service = owners.service(Map.of(
                "title",
                "Wash by night " + first.run(),
                "category",
                "interior-" + first.run(),
                "baseDurationMinutes",
                SERVICE_MINUTES,
                "bufferMinutes",
                0,
                "locationIds",
                List.of(place),
                "basePrice",
                Map.of("amount", "90.00", "currency", "USD")));
        return new Story.Setting(
                first.run(), place, ZONE, nora, service.path("id").asText(), null, first.tuesday());
    }

    private Api.Suite manager(String place) {
        return people.manager("night-manager", place);
    }

    private void shiftAcrossMidnight(Story.Setting night, Slots slots) {
        JsonNode last = last(slots.offered(night.tuesday(), false));
        Narrator.same(LocalTime.of(23, 30), local(last), "the last start before midnight");
        Answer booked = people.guest()
                .booking()
                .post("bookings", new Visits(night).guest(last, "Owl", false))
                .expect(201);
        Narrator.same(
                night.wednesday(),
                OffsetDateTime.parse(booked.json().path("endsAt").asText()).toLocalDate(),
                "the date on which the visit ends");
        String version = booked.json().path("availabilityVersion").asText();
        List<JsonNode> after = slots.seenAfter(version, night.wednesday(), false);
        Narrator.check(
                after.stream().noneMatch(slot -> local(slot).isBefore(LocalTime.of(1, 0))),
                "Nora is offered on the other side of midnight while she is at work");
        narrator.step("Nora works from six to two. Somebody comes at half past eleven and leaves at one, on Wednesday;"
                + " until then nothing is offered after midnight either.");
    }

    private void holiday(Story.Setting night, Slots slots) {
        LocalDate thursday = night.tuesday().plusDays(2);
        Api api = manager(night.locationId()).scheduling();
        String path = "locations/" + night.locationId() + "/holidays";
        slots.offered(thursday, false);
        String tag = api.get("locations/" + night.locationId()).expect(200).entityTag();
        Answer set = api.put(
                path,
                tag,
                Map.of(
                        "holidays",
                        List.of(Map.of("date", thursday.toString(), "name", "Foundation day", "closed", true))));
        Narrator.check(set.status() < 300, "the holiday was not accepted: " + set.text());
        await("a holiday without starts", slots, thursday, List::isEmpty);
        List<JsonNode> eve = await("the eve", slots, night.wednesday(), found -> latest(found, LocalTime.of(22, 30)));
        narrator.step("Thursday becomes a holiday: nothing is offered on it, and on its eve nothing that would last"
                + " beyond midnight; " + eve.size() + " starts are left there.");
    }

    private void training(Story.Setting night, Slots slots) {
        LocalDate friday = night.tuesday().plusDays(3);
        int before = slots.offered(friday, false).size();
        manager(night.locationId())
                .scheduling()
                .post(
                        "absences",
                        Map.of(
                                "scope",
                                "staff",
                                "staffIds",
                                List.of(night.alice()),
                                "from",
                                friday + "T20:00",
                                "to",
                                friday + "T22:00",
                                "reason",
                                "training"))
                .expect(201);
        List<JsonNode> after = await("a training of two hours", slots, friday, found -> found.stream()
                .noneMatch(this::meetsTheTraining));
        Narrator.check(
                after.stream().anyMatch(slot -> local(slot).equals(LocalTime.of(18, 30)))
                        && after.stream().anyMatch(slot -> local(slot).equals(LocalTime.of(22, 0))),
                "more than the two hours is blocked: " + after);
        narrator.step("On Friday Nora learns from eight to ten. Just these two hours are gone: of " + before
                + " starts " + after.size() + " are left, the last before them ends at eight, the next begins at ten.");
    }

    private void waterOff(Story.Setting night, Slots slots) {
        LocalDate sunday = night.tuesday().plusDays(5);
        Api.Suite manager = manager(night.locationId());
        JsonNode start = slots.offered(sunday, false).stream()
                .filter(slot -> local(slot).getHour() >= 18)
                .findFirst()
                .orElseThrow(() -> new StoryFailed("nothing is offered on Sunday evening"));
        JsonNode booked = people.guest()
                .booking()
                .post("bookings", new Visits(night).guest(start, "Sunday", false))
                .expect(201)
                .json();
        slots.seenAfter(booked.path("availabilityVersion").asText(), sunday, false);
        Map<String, Object> closing = new TreeMap<>(Map.of(
                "scope",
                "location",
                "locationId",
                night.locationId(),
                "from",
                sunday + "T17:00",
                "to",
                sunday + "T21:00",
                "reason",
                "maintenance"));
        Answer unsaid = manager.scheduling().post("absences", closing).expect(409);
        Narrator.check(unsaid.text().contains("bookings-affected"), "the booking was not in the way: " + unsaid.text());
        closing.put("onAffected", "cancel");
        manager.scheduling().post("absences", closing).expect(201);
        JsonNode cancelled = Narrator.eventually("the booking is cancelled", () -> {
            JsonNode read = manager.booking()
                    .get("bookings/" + booked.path("number").asText())
                    .expect(200)
                    .json();
            return read.path("status").asText().equals("cancelled") ? read : null;
        });
        Narrator.same("maintenance", cancelled.at("/cancellation/reason").asText(), "why it is cancelled");
        narrator.step("On Sunday the water is off until nine. Somebody is booked then, so the manager has to say what"
                + " becomes of him: the business cancels, and tells why.");
    }

    private void twoPlaces(Story.Setting night, Slots slots) {
        LocalDate saturday = night.tuesday().plusDays(4);
        Shop owners = new Shop(people.administrator());
        String sam = owners.staff("Sam Shuttle", night.locationId(), List.of("interior"));
        people.administrator()
                .scheduling()
                .post(
                        "staff/" + sam + "/schedules",
                        Map.of(
                                "effectiveFrom",
                                night.tuesday().toString(),
                                "spans",
                                List.of(
                                        span(saturday, "10:00", "12:00", first.locationId()),
                                        span(saturday, "20:00", "23:00", night.locationId()))))
                .expect(201);
        await("Sam in the morning", new Slots(people.guest(), first), saturday, found -> offers(found, sam, 10));
        List<JsonNode> evening = await("Sam at night", slots, saturday, found -> offers(found, sam, 20));
        Narrator.check(
                evening.stream().noneMatch(slot -> offers(List.of(slot), sam, 18)),
                "Sam is offered before he has come");
        narrator.step("On Saturday Sam cleans from ten in New York and from eight at night in Chicago, each by the"
                + " clocks of the place, and is offered at both.");
    }

    /** The list as soon as it is as wanted; news travel for a moment. */
    private static List<JsonNode> await(String what, Slots slots, LocalDate day, Predicate<List<JsonNode>> isWanted) {
        return Narrator.eventually(what, () -> {
            List<JsonNode> found = slots.listed(day);
            return isWanted.test(found) ? found : null;
        });
    }

    private static Map<String, Object> span(LocalDate day, String from, String to, String place) {
        return Map.of("weekday", day.getDayOfWeek().getValue(), "from", from, "to", to, "locationId", place);
    }

    private static boolean latest(List<JsonNode> found, LocalTime time) {
        return !found.isEmpty() && local(last(found)).equals(time);
    }

    private boolean meetsTheTraining(JsonNode slot) {
        LocalTime start = local(slot);
        return start.isBefore(LocalTime.of(22, 0))
                && start.plusMinutes(SERVICE_MINUTES).isAfter(LocalTime.of(20, 0));
    }

    private static boolean offers(List<JsonNode> found, String person, int hour) {
        return found.stream()
                .filter(slot -> local(slot).equals(LocalTime.of(hour, 0)))
                .anyMatch(slot -> slot.path("staff").findValuesAsText("id").contains(person));
    }

    private static JsonNode last(List<JsonNode> slots) {
        return slots.get(slots.size() - 1);
    }

    private static LocalTime local(JsonNode slot) {
        return Slots.start(slot).toLocalTime();
    }
}
