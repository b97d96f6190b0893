package slotwright.story.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import slotwright.story.People;

/** One person of each role, to try the demo data with. Who works somewhere works for the detailing shop. */
final class DemoPeople {

    private final People people;
    private final PrintStream out;

    DemoPeople(People people, PrintStream out) {
        this.people = people;
        this.out = out;
    }

    /** Makes those who are missing. Where there is no demo data there are no demo people. */
    void introduce() {
        JsonNode locations =
                people.guest().scheduling().get("locations").expect(200).json().path("items");
        for (JsonNode location : locations) {
            if (location.path("name").asText().equals(DetailingShop.facts().name())) {
                introduce(location.path("id").asText());
                return;
            }
        }
    }

    private void introduce(String location) {
        JsonNode staff = people.manager(location)
                .scheduling()
                .get("staff?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        people.administrator();
        people.auditor();
        people.staff(location, staff.path("id").asText());
        people.customer();
        out.printf(
                "Demo users: %s, %s (%s), %s (of %s), %s, %s; the password of all is %s%n",
                people.name("customer"),
                people.name("staff"),
                staff.path("name").asText(),
                people.name("manager"),
                DetailingShop.facts().name(),
                people.name("admin"),
                people.name("auditor"),
                people.password());
    }
}
