package slotwright.story.prices;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import slotwright.story.Api;
import slotwright.story.Api.Suite;
import slotwright.story.Shop;

/** A shop of the sheet, opened by the calls that its owner would make. All visits take half an hour. */
public final class PricedShop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTES = 30;
    /** How many days ago work began, so that somebody can have come already. */
    private static final int PAST = 30;

    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    private final String name;
    private final ShopFacts facts;
    private final PriceDays days;
    private final Suite owner;
    private final Shop plain;
    private final Map<String, String> ids = new HashMap<>();

    private PricedShop(String name, Suite owner, Clock clock) {
        this.name = name;
        this.owner = owner;
        plain = new Shop(owner);
        facts = ShopFacts.read(name);
        days = new PriceDays(LocalDate.now(clock.withZone(facts.zone())));
    }

    /**
     * Nobody has booked there yet.
     *
     * @param name of its file
     */
    public static PricedShop open(String name, Suite owner, Clock clock) {
        PricedShop shop = new PricedShop(name, owner, clock);
        shop.openLocations();
        shop.each("staff", shop::employ);
        shop.publish();
        return shop;
    }

    private void openLocations() {
        each("locations", (key, body) -> create(owner.scheduling(), "locations", key, filled(body)));
        each("holidays", (location, list) -> {
            String path = "locations/" + ids.get(location);
            String version = owner.scheduling().get(path).expect(200).entityTag();
            owner.scheduling()
                    .put(path + "/holidays", version, Map.of("holidays", filled(list)))
                    .expect(200);
        });
        Map<String, Object> always =
                Map.of("weekdays", EVERY_DAY, "slotMinutes", MINUTES, "bufferMinutes", 0, "maxConcurrentBookings", 10);
        for (JsonNode window : facts.part("windows")) {
            plain.window(map(with(window, always)));
        }
    }

    private void employ(String key, JsonNode person) {
        String location = ids.get(person.path("at").asText());
        String id = plain.staff(key, location, texts(person.path("skills")));
        List<Map<String, Object>> spans = EVERY_DAY.stream()
                .map(weekday -> Map.<String, Object>of(
                        "weekday",
                        weekday,
                        "from",
                        person.path("from").asText(),
                        "to",
                        person.path("to").asText(),
                        "locationId",
                        location))
                .toList();
        Map<String, Object> schedule = Map.of(
                "effectiveFrom",
                days.date("today").minusDays(PAST).toString(),
                "spans",
                spans,
                "maxAppointmentsPerDay",
                50,
                "maxHoursPerDay",
                24,
                "preferredBreakMinutes",
                0);
        owner.scheduling().post("staff/" + id + "/schedules", schedule).expect(201);
    }

    private void publish() {
        plain.category(name, name);
        each(
                "addOns",
                (key, body) -> create(owner.catalog(), "add-ons", key, with(body, Map.of("title", key, "minutes", 0))));
        each("services", (key, body) -> {
            Map<String, Object> always = Map.of(
                    "title",
                    key,
                    "category",
                    name,
                    "baseDurationMinutes",
                    MINUTES,
                    "bufferMinutes",
                    0,
                    "locationIds",
                    texts(body.path("at")).stream().map(ids::get).toList(),
                    "resources",
                    Map.of(
                            "staff",
                            Map.of("requiredSkills", List.of(body.path("skill").asText()))));
            ObjectNode described = with(body, always).without(List.of("at", "skill", "links"));
            create(owner.catalog(), "services", key, described);
            body.path("links")
                    .fields()
                    .forEachRemaining(
                            link -> plain.link(ids.get(key), ids.get(link.getKey()), map(filled(link.getValue()))));
        });
    }

    /** Those come first on whose number demand depends. Booking must know the whole shop by now. */
    public void letOthersBook() {
        int guest = 0;
        for (JsonNode booking : facts.part("bookings")) {
            LocalTime from = LocalTime.parse(booking.path("from").asText());
            for (int i = 0; i < booking.path("halfHours").asInt(); i++, guest++) {
                String location = booking.path("location").asText();
                String starts = startsAt(location, booking.path("day").asText(), from.plusMinutes((long) i * MINUTES));
                Map<String, String> customer = Map.of(
                        "name",
                        "Guest " + guest,
                        "email",
                        name + guest + "@example.com",
                        "phone",
                        "+1212555" + (1000 + guest));
                Map<String, Object> visit = Map.of(
                        "serviceId",
                        id(booking.path("service").asText()),
                        "locationId",
                        id(location),
                        "startsAt",
                        starts,
                        "customer",
                        customer);
                owner.booking().post("bookings", visit).expect(201);
            }
        }
    }

    public String id(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new IllegalArgumentException(name + " has no " + key);
        }
        return id;
    }

    /** What has this id in the words of the sheet. */
    public String called(String id) {
        return ids.entrySet().stream()
                .filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(id);
    }

    /** A start with the offset that the location has then. */
    public String startsAt(String location, String day, LocalTime time) {
        return startsAt(location, days.date(day), time);
    }

    /** So many days from today, or before it. */
    public String startsAt(String location, int days, LocalTime time) {
        return startsAt(location, this.days.date("today").plusDays(days), time);
    }

    private String startsAt(String location, LocalDate date, LocalTime time) {
        ZoneId zone = ZoneId.of(location(location).path("timeZone").asText());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(time).atZone(zone));
    }

    public String currency(String location) {
        return location(location).path("currency").asText();
    }

    private JsonNode location(String key) {
        return facts.part("locations").path(key);
    }

    private void create(Api service, String path, String key, JsonNode body) {
        ids.put(key, service.post(path, body).expect(201).json().path("id").asText());
    }

    private void each(String part, BiConsumer<String, JsonNode> deed) {
        facts.part(part).fields().forEachRemaining(field -> deed.accept(field.getKey(), field.getValue()));
    }

    private JsonNode filled(JsonNode body) {
        return ShopFacts.filled(body, days, this::id);
    }

    private ObjectNode with(JsonNode body, Map<String, Object> further) {
        ObjectNode whole = (ObjectNode) filled(body);
        further.forEach((key, value) -> whole.set(key, JSON.valueToTree(value)));
        return whole;
    }

    private static Map<String, Object> map(JsonNode body) {
        return JSON.convertValue(body, new TypeReference<>() {});
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
