package slotwright.catalog.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.catalog.Catalog.json;
import static slotwright.catalog.Catalog.made;
import static slotwright.catalog.Catalog.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.catalog.Catalog;

/** Random services and random places: the answer is what going through all definitions by hand gives. */
@QuarkusTest
class CompatibleAtRandomIT {

    private static final int SERVICES = 300;
    private static final int QUESTIONS = 120;

    /** No other test's services have it. */
    private static final String CURRENCY = "NZD";

    private final Random random = new Random(20261122);

    private static final LocalDate FIRST = LocalDate.parse("2027-06-14");

    /** What is needed of the place, as it was sent; null where a key was left out. */
    private record Needs(Boolean indoor, Boolean power, Boolean water, Integer width, Integer length, Boolean level) {

        boolean met(Map<String, Object> place) {
            return !missing(indoor, place.get("indoorAvailable"))
                    && !missing(power, place.get("powerAvailable"))
                    && !missing(water, place.get("waterAvailable"))
                    && !missing(level, place.get("levelSurface"))
                    && hasRoom(width, place.get("widthFeet"))
                    && hasRoom(length, place.get("lengthFeet"));
        }

        private static boolean missing(Boolean needed, Object there) {
            return Boolean.TRUE.equals(needed) && Boolean.FALSE.equals(there);
        }

        private static boolean hasRoom(Integer needed, Object there) {
            return needed == null || there == null || needed <= (Integer) there;
        }

        /** Null where nothing was said. */
        Map<String, Object> json() {
            Map<String, Object> needs = new TreeMap<>();
            put(needs, "indoorRequired", indoor);
            put(needs, "powerSourceRequired", power);
            put(needs, "waterAccessRequired", water);
            Map<String, Object> space = new TreeMap<>();
            put(space, "minWidthFeet", width);
            put(space, "minLengthFeet", length);
            put(space, "levelSurface", level);
            put(needs, "space", space.isEmpty() ? null : space);
            return needs.isEmpty() ? null : needs;
        }
    }

    /** The same of a service, and what its add-on needs, which costs nothing and is required from some date on. */
    private record Said(
            Needs needs,
            Needs addOn,
            LocalDate requiredFrom,
            List<String> tags,
            BigDecimal base,
            BigDecimal weekend,
            BigDecimal floor,
            BigDecimal cap) {

        boolean suits(Map<String, Object> place, LocalDate date) {
            return needs.met(place)
                    && (addOn == null || date.isBefore(requiredFrom) || addOn.met(place))
                    && (tags == null || tags.contains("universal") || isFor(place.get("compatibleWith")));
        }

        private boolean isFor(Object wanted) {
            return wanted == null || tags.contains(wanted);
        }

        BigDecimal price(LocalDate date) {
            boolean weekends = date.getDayOfWeek().getValue() >= 6 && weekend != null;
            BigDecimal price = weekends ? base.multiply(weekend).setScale(2, RoundingMode.HALF_UP) : base;
            BigDecimal capped = cap == null ? price : price.min(cap);
            return floor == null ? capped : capped.max(floor);
        }
    }

    @Test
    void theAnswerIsThatOfGoingThroughAllOfThem() {
        String category = Catalog.category();
        Map<String, Said> all = new TreeMap<>();
        for (int i = 0; i < SERVICES; i++) {
            Said said = said();
            all.put(published(category, said), said);
        }
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> place = place();
            LocalDate date = FIRST.plusDays(random.nextInt(7));
            BigDecimal budget = maybe(decimal(20, 200));
            Map<String, BigDecimal> expected = new TreeMap<>();
            all.forEach((id, said) -> {
                if (said.suits(place, date)
                        && (budget == null || said.price(date).compareTo(budget) <= 0)) {
                    expected.put(id, said.price(date));
                }
            });
            place.put("date", date.toString());
            place.put("currency", CURRENCY);
            if (budget != null) {
                place.put("maxBudget", budget);
            }
            Map<String, BigDecimal> found = found(place);
            assertEquals(expected, new TreeMap<>(found), place::toString);
            List<BigDecimal> prices = List.copyOf(found.values());
            assertEquals(prices.stream().sorted().toList(), prices, place::toString);
            sizes.add(found.size());
        }
        assertTrue(sizes.size() > 20 && Collections.max(sizes) > 100, sizes::toString);
    }

    /** Page after page, each price by its service. */
    private Map<String, BigDecimal> found(Map<String, Object> query) {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        Map<String, Object> asked = new TreeMap<>(query);
        asked.put("limit", 1 + random.nextInt(200));
        String cursor;
        do {
            Response answer = RestAssured.given().queryParams(asked).get("/api/v1/services/compatible");
            assertEquals(200, answer.statusCode(), () -> asked + answer.asString());
            JsonNode page = json(answer);
            for (JsonNode item : page.path("items")) {
                String total = item.path("price").path("total").path("amount").asText();
                assertEquals(null, found.put(item.path("id").asText(), new BigDecimal(total)));
            }
            cursor = page.path("nextCursor").textValue();
            asked.put("cursor", cursor == null ? "" : cursor);
        } while (cursor != null);
        return found;
    }

    private Map<String, Object> place() {
        Map<String, Object> place = new TreeMap<>();
        for (String facility : List.of("indoorAvailable", "powerAvailable", "waterAvailable", "levelSurface")) {
            put(place, facility, maybe(random.nextBoolean()));
        }
        put(place, "widthFeet", maybe(random.nextInt(30)));
        put(place, "lengthFeet", maybe(random.nextInt(30)));
        put(place, "compatibleWith", maybe(tag()));
        return place;
    }

    private Needs needs() {
        return new Needs(
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(1 + random.nextInt(30)),
                maybe(1 + random.nextInt(30)),
                maybe(random.nextBoolean()));
    }

    private Said said() {
        BigDecimal base = decimal(30, 150);
        return new Said(
                needs(),
                random.nextInt(3) == 0 ? needs() : null,
                FIRST.plusDays(random.nextInt(7)),
                maybe(
                        random.nextBoolean()
                                ? List.of(tag())
                                : List.of("small", random.nextBoolean() ? "universal" : "boat")),
                base,
                maybe(new BigDecimal("1").add(new BigDecimal(random.nextInt(80)).movePointLeft(2))),
                maybe(base.multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.DOWN)),
                maybe(base.multiply(new BigDecimal("1.2")).setScale(2, RoundingMode.UP)));
    }

    /** @return its id */
    private static String published(String category, Said said) {
        Map<String, Object> body = Catalog.service("Random " + UUID.randomUUID(), category);
        body.put("basePrice", money(said.base()));
        put(body, "compatibleWith", said.tags());
        put(body, "requirements", said.needs().json());
        Map<String, Object> pricing = new TreeMap<>();
        put(pricing, "weekendMultiplier", said.weekend());
        put(pricing, "minPrice", said.floor() == null ? null : money(said.floor()));
        put(pricing, "maxPrice", said.cap() == null ? null : money(said.cap()));
        put(body, "pricing", pricing.isEmpty() ? null : pricing);
        String id = made(post("services", body));
        if (said.addOn() != null) {
            Map<String, Object> addOn = Catalog.addOn("Required");
            addOn.put("price", money(new BigDecimal("0.00")));
            put(addOn, "requirements", said.addOn().json());
            Map<String, Object> from = Map.of("from", said.requiredFrom().toString());
            Catalog.put(
                            "services/" + id + "/add-ons/" + made(post("add-ons", addOn)),
                            "\"1\"",
                            Map.of("required", true, "conditions", from))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private String tag() {
        return List.of("small", "large", "boat", "truck").get(random.nextInt(4));
    }

    private BigDecimal decimal(int from, int to) {
        return new BigDecimal(from * 100 + random.nextInt((to - from) * 100)).movePointLeft(2);
    }

    private static Map<String, Object> money(BigDecimal amount) {
        return Map.of("amount", amount.toPlainString(), "currency", CURRENCY);
    }
}
