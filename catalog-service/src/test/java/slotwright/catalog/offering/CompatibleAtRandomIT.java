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
import java.util.ArrayList;
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

    /** What was said of a service, as it was sent; null where a key was left out. */
    private record Said(
            String id,
            Boolean indoor,
            Boolean power,
            Boolean water,
            Integer width,
            Integer length,
            Boolean level,
            List<String> tags,
            BigDecimal base,
            BigDecimal weekend,
            BigDecimal floor,
            BigDecimal cap) {

        boolean suits(Map<String, Object> place) {
            return !missing(indoor, place.get("indoorAvailable"))
                    && !missing(power, place.get("powerAvailable"))
                    && !missing(water, place.get("waterAvailable"))
                    && !missing(level, place.get("levelSurface"))
                    && hasRoom(width, place.get("widthFeet"))
                    && hasRoom(length, place.get("lengthFeet"))
                    && (tags == null || tags.contains("universal") || isFor(place.get("compatibleWith")));
        }

        private boolean isFor(Object wanted) {
            return wanted == null || tags.contains(wanted);
        }

        private static boolean missing(Boolean needed, Object there) {
            return Boolean.TRUE.equals(needed) && Boolean.FALSE.equals(there);
        }

        private static boolean hasRoom(Integer needed, Object there) {
            return needed == null || there == null || needed <= (Integer) there;
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
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            all.add(published(category));
        }
        Set<Integer> sizes = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Map<String, Object> place = place();
            LocalDate date = LocalDate.parse("2027-06-14").plusDays(random.nextInt(7));
            BigDecimal budget = maybe(decimal(20, 200));
            Map<String, BigDecimal> expected = new TreeMap<>();
            all.stream()
                    .filter(said -> said.suits(place))
                    .filter(said -> budget == null || said.price(date).compareTo(budget) <= 0)
                    .forEach(said -> expected.put(said.id(), said.price(date)));
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

    private Said published(String category) {
        BigDecimal base = decimal(30, 150);
        Said said = new Said(
                null,
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(1 + random.nextInt(30)),
                maybe(1 + random.nextInt(30)),
                maybe(random.nextBoolean()),
                maybe(
                        random.nextBoolean()
                                ? List.of(tag())
                                : List.of("small", random.nextBoolean() ? "universal" : "boat")),
                base,
                maybe(new BigDecimal("1").add(new BigDecimal(random.nextInt(80)).movePointLeft(2))),
                maybe(base.multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.DOWN)),
                maybe(base.multiply(new BigDecimal("1.2")).setScale(2, RoundingMode.UP)));
        Map<String, Object> body = Catalog.service("Random " + UUID.randomUUID(), category);
        body.put("basePrice", money(base));
        put(body, "compatibleWith", said.tags());
        Map<String, Object> needs = new TreeMap<>();
        put(needs, "indoorRequired", said.indoor());
        put(needs, "powerSourceRequired", said.power());
        put(needs, "waterAccessRequired", said.water());
        Map<String, Object> space = new TreeMap<>();
        put(space, "minWidthFeet", said.width());
        put(space, "minLengthFeet", said.length());
        put(space, "levelSurface", said.level());
        put(needs, "space", space.isEmpty() ? null : space);
        put(body, "requirements", needs.isEmpty() ? null : needs);
        Map<String, Object> pricing = new TreeMap<>();
        put(pricing, "weekendMultiplier", said.weekend());
        put(pricing, "minPrice", said.floor() == null ? null : money(said.floor()));
        put(pricing, "maxPrice", said.cap() == null ? null : money(said.cap()));
        put(body, "pricing", pricing.isEmpty() ? null : pricing);
        return new Said(
                made(post("services", body)),
                said.indoor(),
                said.power(),
                said.water(),
                said.width(),
                said.length(),
                said.level(),
                said.tags(),
                said.base(),
                said.weekend(),
                said.floor(),
                said.cap());
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
