package slotwright.story;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import slotwright.story.Api.Suite;

/** A manager opens a shop and publishes what it sells. */
final class OpeningDay {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final People people;
    private final Narrator narrator;

    OpeningDay(People people, Narrator narrator) {
        this.people = people;
        this.narrator = narrator;
    }

    Story.Setting open(LocalDate tuesday) {
        narrator.chapter("A shop opens");
        narrator.says("The owner says where the work is done; a manager of the place says who does it, and when.");
        Suite owner = people.administrator();
        Shop owners = new Shop(owner);
        String run = UUID.randomUUID().toString().substring(0, 8);
        LocalDate since = tuesday.minusDays(30);

        String location = owners.location("Harbour Detailing " + run, ZONE.getId(), "USD", 2);
        Shop managers = new Shop(people.manager(location));
        managers.opensDaily(location, "09:00", "17:00", 30, 2);
        narrator.step("The shop stands: Harbour Detailing in New York, open from nine to five.");

        String alice = managers.staff("Alice Archer", location, List.of("interior"));
        managers.worksDaily(alice, location, since, "09:00", "17:00");
        narrator.step("Alice works there every day, and knows interiors.");

        String category = owners.category("interior-" + run, "Interior " + run);
        JsonNode service = managers.service(Map.ofEntries(
                entry("title", "Full interior detail " + run),
                entry("category", category),
                entry("description", "Seats, carpets, panels and glass, by hand."),
                entry("baseDurationMinutes", 90),
                entry("bufferMinutes", 0),
                entry("locationIds", List.of(location)),
                entry("basePrice", Map.of("amount", "120.00", "currency", "USD")),
                entry("resources", Map.of("staff", Map.of("requiredSkills", List.of("interior"))))));
        narrator.step("The manager publishes a service: ninety minutes for 120 dollars, for those who know interiors.");

        String serviceId = service.path("id").asText();
        String addOn = owners.addOn("Pet hair removal " + run, 30, Map.of("amount", "25.00", "currency", "USD"));
        managers.link(
                serviceId, addOn, Map.of("recommended", true, "priceModifier", Map.of("type", "premium", "value", 20)));
        long version = people.guest()
                .catalog()
                .get("services/" + serviceId)
                .expect(200)
                .json()
                .path("version")
                .asLong();
        Narrator.check(version > service.path("version").asLong(), "linking an add-on did not make a new version");
        narrator.step("An add-on is linked at a premium of a fifth: half an hour for 30 dollars. That is version "
                + version + ".");

        Narrator.same(
                403,
                people.staff(location, alice)
                        .catalog()
                        .post("categories", Map.of("slug", "own-" + run, "title", "Own", "displayOrder", 1))
                        .status(),
                "what Alice is told when she changes the catalogue");
        Narrator.same(
                401, people.guest().scheduling().get("staff").status(), "what a stranger is told about the staff");
        narrator.step("Alice may not change what is sold, and a stranger does not learn who works here.");
        return new Story.Setting(run, location, ZONE.getId(), alice, serviceId, addOn, tuesday);
    }
}
