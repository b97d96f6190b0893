package slotwright.bench;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import slotwright.story.Api;
import slotwright.story.Narrator;
import slotwright.story.Shop;

/** A shop with so many services that a search has something to search, made by the calls that anybody could make. */
final class Shelf {

    private static final String ZONE = "Etc/UTC";
    private static final int CATEGORIES = 10;
    private static final List<String> WORDS =
            List.of("deep", "quick", "gentle", "classic", "premium", "basic", "mobile", "winter", "summer", "family");

    private final Api.Suite suite;
    private final LocalDate day;
    private final String location;
    private final List<String> slugs = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    private Shelf(Api.Suite suite, LocalDate day, String location) {
        this.suite = suite;
        this.day = day;
        this.location = location;
    }

    /** Returns when booking-service can price all of it. */
    static Shelf fill(Api.Suite suite, int services, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Shop shop = new Shop(suite);
        String location = shop.location("Bench", ZONE, "EUR", 4);
        shop.opensDaily(location, "08:00", "18:00", 30, 4);
        for (int i = 0; i < 4; i++) {
            String person = shop.staff("Person " + i, location, List.of());
            shop.worksDaily(person, location, today, "08:00", "18:00");
        }
        Shelf shelf = new Shelf(suite, today.plusDays(3), location);
        for (int i = 0; i < CATEGORIES; i++) {
            shop.category(category(i), "Category " + i);
        }
        for (int i = 0; i < services; i++) {
            JsonNode made = shop.service(service(i, location));
            shelf.ids.add(made.path("id").asText());
            shelf.slugs.add(made.path("slug").asText());
        }
        shelf.awaitPrices();
        return shelf;
    }

    String slug(int n) {
        return slugs.get(n % slugs.size());
    }

    static String category(int n) {
        return "category-" + n % CATEGORIES;
    }

    static String word(int n) {
        return WORDS.get(n % WORDS.size());
    }

    /** A request for a quote as JSON text. */
    String wanted(int n) {
        return "{\"locationId\":\"%s\",\"startsAt\":\"%sT%02d:00:00Z\",\"services\":[{\"serviceId\":\"%s\"}]}"
                .formatted(location, day, 8 + n % 9, ids.get(n % ids.size()));
    }

    private static Map<String, Object> service(int n, String location) {
        return Map.ofEntries(
                entry("title", "Service " + n + " " + word(n) + " " + word(n / 10)),
                entry("category", category(n)),
                entry("description", "What a " + word(n) + " service is, said in a sentence or two, number " + n + "."),
                entry("baseDurationMinutes", 30 + 15 * (n % 6)),
                entry("basePrice", Map.of("amount", 20 + n % 180 + ".00", "currency", "EUR")),
                entry("locationIds", List.of(location)),
                entry(
                        "pricing",
                        Map.of(
                                "minPrice", Map.of("amount", "10.00", "currency", "EUR"),
                                "maxPrice", Map.of("amount", "250.00", "currency", "EUR"),
                                "peakHourMultiplier", 1.15,
                                "weekendMultiplier", 1.1,
                                "taxRate", 0.19)));
    }

    /** Events of one service after another arrive in no order. */
    private void awaitPrices() {
        for (String id : ids) {
            Map<String, Object> wanted = Map.of(
                    "locationId",
                    location,
                    "startsAt",
                    day + "T10:00:00Z",
                    "services",
                    List.of(Map.of("serviceId", id)));
            Narrator.eventually(
                    "a price of " + id,
                    () -> suite.booking().post("quotes", wanted).status() == 201 ? true : null);
        }
    }
}
