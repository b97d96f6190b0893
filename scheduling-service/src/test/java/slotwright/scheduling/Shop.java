package slotwright.scheduling;

import static slotwright.scheduling.Scheduling.made;
import static slotwright.scheduling.Scheduling.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import slotwright.platform.contract.CatalogEvents;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.Event;
import slotwright.platform.contract.Topics;
import slotwright.platform.json.CloudEvents;
import slotwright.platform.json.Json;
import slotwright.platform.testing.Await;
import slotwright.platform.testing.TopicProbe;

/**
 * A shop of its own for each test: one location with two bays, open from nine to five every day, one person who
 * works then, one service of an hour without buffers. Tuesday is at least a week away.
 */
public final class Shop {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final LocalDate TUESDAY =
            LocalDate.now(Clock.system(ZONE)).plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));

    private static final List<Integer> EVERY_DAY = List.of(1, 2, 3, 4, 5, 6, 7);

    public final String location;
    public final String alice;
    public final UUID service = UUID.randomUUID();

    private Shop(String location, String alice) {
        this.location = location;
        this.alice = alice;
    }

    public static Shop open() {
        String location = location("Harbour Detailing", ZONE.getId());
        window(location, "09:00", "17:00");
        Shop shop = new Shop(location, person("Alice Archer", location));
        works(shop.alice, location, "09:00", "17:00");
        shop.publish(1);
        return shop;
    }

    public static String location(String name, String zone) {
        return made(post("locations", locationBody(name, zone)));
    }

    public static Map<String, Object> locationBody(String name, String zone) {
        return new TreeMap<>(Map.of("name", name, "timeZone", zone, "currency", "USD", "bays", 2));
    }

    public static String window(String location, String from, String to) {
        return made(post("slot-configurations", windowBody(location, from, to)));
    }

    public static Map<String, Object> windowBody(String location, String from, String to) {
        return new TreeMap<>(Map.of(
                "locationId",
                location,
                "weekdays",
                EVERY_DAY,
                "from",
                from,
                "to",
                to,
                "bufferMinutes",
                0,
                "maxConcurrentBookings",
                2));
    }

    public static String person(String name, String location) {
        return made(post("staff", Map.of("name", name, "homeLocationId", location, "skills", List.of("interior"))));
    }

    public static String works(String person, String location, String from, String to) {
        return made(post("staff/" + person + "/schedules", scheduleBody(TUESDAY.minusDays(60), location, from, to)));
    }

    public static Map<String, Object> scheduleBody(LocalDate since, String location, String from, String to) {
        List<Map<String, Object>> spans = new ArrayList<>();
        EVERY_DAY.forEach(
                weekday -> spans.add(Map.of("weekday", weekday, "from", from, "to", to, "locationId", location)));
        return new TreeMap<>(Map.of("effectiveFrom", since.toString(), "spans", spans));
    }

    /** As catalog would: the service in that version, for everybody who knows interiors. */
    public void publish(long version) {
        publish(service, version, 60, 0, 90);
    }

    public static void publish(UUID service, long version, int minutes, int minAdvanceHours, int maxAdvanceDays) {
        publish(Offered.service(service, version, minutes, minAdvanceHours, maxAdvanceDays));
    }

    public static void publish(ServiceVersion content) {
        String service = content.serviceId().toString();
        Event<ServiceVersion> event = new Event<>(
                UUID.randomUUID(),
                "/catalog-service",
                CatalogEvents.SERVICE_PUBLISHED,
                service,
                Clock.systemUTC().instant(),
                1,
                content.version(),
                content);
        new TopicProbe().send(Topics.SERVICES.name(), service + "/" + content.version(), CloudEvents.write(event));
    }

    public String query(LocalDate from, LocalDate to) {
        return query("", from, to);
    }

    /** @param kind such as {@code /days} */
    public String query(String kind, LocalDate from, LocalDate to) {
        return "availability" + kind + "?serviceId=" + service + "&locationId=" + location + "&from=" + from + "&to="
                + to;
    }

    /** The body that asks for this service, and for others behind it, as {@link #query} does by parameters. */
    public Map<String, Object> search(LocalDate from, LocalDate to, UUID... others) {
        List<Map<String, Object>> services = new ArrayList<>(List.of(Map.of("serviceId", service)));
        List.of(others).forEach(other -> services.add(Map.of("serviceId", other)));
        return new TreeMap<>(Map.of("services", services, "locationIds", List.of(location), "from", from, "to", to));
    }

    public Response ask(LocalDate from, LocalDate to) {
        return Scheduling.get(query(from, to));
    }

    /** Local start times on Tuesday, such as {@code 09:00}, as soon as the service has arrived. */
    public List<String> startsOnTuesday() {
        return Await.value(
                "the service has arrived",
                () -> starts(
                        ask(TUESDAY, TUESDAY).then().statusCode(200).extract().response()),
                found -> true);
    }

    public static List<String> starts(Response answer) {
        List<String> starts = new ArrayList<>();
        Json.read(answer.asString(), JsonNode.class)
                .path("slots")
                .forEach(slot -> starts.add(slot.path("startsAt").asText().substring(11, 16)));
        return starts;
    }
}
