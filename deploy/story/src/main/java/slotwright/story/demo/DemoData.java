package slotwright.story.demo;

import static java.util.Map.entry;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import slotwright.story.Api.Suite;
import slotwright.story.People;
import slotwright.story.Shop;
import slotwright.story.demo.DemoShop.DemoAddOn;
import slotwright.story.demo.DemoShop.DemoService;
import slotwright.story.demo.DemoShop.DemoStaff;

/** Three businesses in three time zones, with those who came in the last three weeks and who come in the next. */
public final class DemoData {

    private final People people;
    private final Clock clock;
    private final PrintStream out;
    private Suite suite;
    private Shop shop;

    public DemoData(People people, Clock clock, PrintStream out) {
        this.people = people;
        this.clock = clock;
        this.out = out;
    }

    /** Does nothing where there is a location already. */
    public void load() {
        var locations =
                people.guest().scheduling().get("locations?limit=1").expect(200).json();
        if (locations.path("items").size() > 0) {
            out.println("Demo data: there is data already, nothing to load.");
        } else {
            loadAll();
        }
        new DemoPeople(people, out).introduce();
    }

    private void loadAll() {
        suite = people.administrator();
        shop = new Shop(suite);
        for (DemoShop facts : List.of(DetailingShop.facts(), HairSalon.facts(), Clinic.facts())) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(facts.zone())));
            String location = open(facts, today);
            List<String> services = publish(facts, location);
            DemoGuests guests = new DemoGuests(suite.booking());
            int booked = new DemoVisits(suite, guests, location, today).book(services);
            int entered = new DemoPast(suite.booking(), guests, facts, location, clock).enter(services);
            out.printf(
                    "Demo data: %s (%s), %d services, %d people, %d bookings ahead, %d until today%n",
                    facts.name(),
                    facts.zone(),
                    facts.services().size(),
                    facts.staff().size(),
                    booked,
                    entered);
        }
    }

    private String open(DemoShop facts, LocalDate today) {
        String location = shop.location(facts.name(), facts.zone(), facts.currency(), facts.bays(), facts.terms());
        for (Map<String, Object> window : facts.windows()) {
            Map<String, Object> described = new HashMap<>(window);
            described.put("locationId", location);
            shop.window(described);
        }
        for (DemoStaff person : facts.staff()) {
            String staff = shop.staff(
                    person.name(), location, person.skills(), Map.of("experienceLevel", person.experienceLevel()));
            shop.worksOn(staff, location, today.minusDays(30), person.weekdays(), person.from(), person.to());
        }
        return location;
    }

    /** @return the services' ids */
    private List<String> publish(DemoShop facts, String location) {
        facts.categories().forEach(shop::category);
        Map<DemoAddOn, String> addOns = new HashMap<>();
        List<String> services = new ArrayList<>();
        for (DemoService service : facts.services()) {
            String id =
                    shop.service(described(facts, service, location)).path("id").asText();
            for (DemoAddOn addOn : service.addOns()) {
                String addOnId = addOns.computeIfAbsent(
                        addOn,
                        one -> shop.addOn(
                                one.title(), one.minutes(), amount(one.price(), facts.currency()), one.terms()));
                shop.link(id, addOnId, Map.of("recommended", true));
            }
            services.add(id);
        }
        return services;
    }

    private static Map<String, Object> described(DemoShop facts, DemoService service, String location) {
        Map<String, Object> described = new HashMap<>(service.terms());
        described.putAll(Map.ofEntries(
                entry("title", service.title()),
                entry("category", service.category()),
                entry("description", service.description()),
                entry("baseDurationMinutes", service.minutes()),
                entry("bufferMinutes", service.bufferMinutes()),
                entry("basePrice", amount(service.price(), facts.currency())),
                entry("locationIds", List.of(location)),
                entry("resources", Map.of("staff", Map.of("requiredSkills", service.skills())))));
        return described;
    }

    private static Map<String, String> amount(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }
}
