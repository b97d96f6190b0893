package slotwright.story;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import slotwright.story.Api.Suite;

/** Fills an empty suite with something to look at, by the calls that anybody could make. */
public final class Demo {

    private final Suite suite;
    private final Clock clock;

    public Demo(Suite suite, Clock clock) {
        this.suite = suite;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        try {
            new Demo(Suite.from(arguments), Clock.systemUTC()).load();
        } catch (StoryFailed e) {
            System.out.println("The demo data could not be loaded: " + e.getMessage());
            System.exit(1);
        }
    }

    public void load() {
        var locations = suite.scheduling().get("locations?limit=1").expect(200).json();
        if (locations.path("items").size() > 0) {
            System.out.println("Demo data: there is data already, nothing to load.");
            return;
        }
        Shop shop = new Shop(suite);
        LocalDate since = LocalDate.now(clock).minusDays(30);
        String location = shop.location("Main Street Detailing", "America/Chicago", "USD", 2);
        shop.opensDaily(location, "08:00", "17:00", 60, 2);
        String staff = shop.staff("Dana Reed", location, List.of("interior"));
        shop.worksDaily(staff, location, since, "08:00", "17:00");
        String category = shop.category("interior", "Interior");
        String service = shop.service(Map.ofEntries(
                        entry("title", "Interior detail"),
                        entry("category", category),
                        entry("description", "Seats, carpets, panels and glass, by hand."),
                        entry("baseDurationMinutes", 60),
                        entry("bufferMinutes", 15),
                        entry("basePrice", Map.of("amount", "120.00", "currency", "USD")),
                        entry("resources", Map.of("staff", Map.of("requiredSkills", List.of("interior"))))))
                .path("id")
                .asText();
        System.out.println("Demo data: a detailing shop with one service. Try:");
        System.out.println("  GET /api/v1/availability?serviceId=" + service + "&locationId=" + location + "&from="
                + LocalDate.now(clock).plusDays(2) + "&to="
                + LocalDate.now(clock).plusDays(9) + " at scheduling");
    }
}
