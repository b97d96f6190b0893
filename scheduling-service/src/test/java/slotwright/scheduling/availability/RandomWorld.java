package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static slotwright.scheduling.Scheduling.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import slotwright.platform.contract.Experience;
import slotwright.platform.contract.ServiceTerms;
import slotwright.platform.contract.ServiceTerms.Demand;
import slotwright.platform.contract.ServiceTerms.Means;
import slotwright.platform.contract.ServiceTerms.Prices;
import slotwright.platform.contract.ServiceTerms.Processing;
import slotwright.platform.contract.ServiceTerms.Rules;
import slotwright.platform.contract.ServiceTerms.Site;
import slotwright.platform.contract.ServiceTerms.TimeOfYear;
import slotwright.platform.testing.Await;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.Offered;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;
import slotwright.scheduling.Visit;

/**
 * One to three locations anywhere on earth with windows, people, absences and bookings, and a service that may be
 * booked some weeks ahead and mostly works by itself for a while. The same seed makes the same world.
 */
final class RandomWorld {

    private static final List<String> ZONES = List.of(
            "Pacific/Kiritimati",
            "Pacific/Honolulu",
            "Asia/Kathmandu",
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "Australia/Lord_Howe");

    /** About so many; each is sent to Kafka. */
    private static final int MOST_BOOKINGS = 20;

    final UUID service = UUID.randomUUID();
    final Map<String, ZoneId> zones = new LinkedHashMap<>();
    final List<String> people = new ArrayList<>();
    private final Random random;
    private final int daysAhead;
    private final Processing processing;

    RandomWorld(long seed) {
        random = new Random(seed);
        daysAhead = 5 + random.nextInt(55);
        int places = 1 + random.nextInt(3);
        for (int i = 0; i < places; i++) {
            open("Place " + i, ZONES.get(random.nextInt(ZONES.size())));
        }
        int minutes = 20 + 5 * random.nextInt(30);
        processing = random.nextInt(3) == 0
                ? null
                : new Processing(5 * (1 + random.nextInt(minutes / 5 - 1)), 5 * (1 + random.nextInt(12)));
        String leftOut = random.nextBoolean() ? "minAdvanceHours" : "bufferMinutes";
        Shop.publish(Offered.service(service, 1, minutes, random.nextInt(40), daysAhead, List.of(), terms(), leftOut));
        Await.until("the service has arrived", () -> Scheduling.get(list()).statusCode() == 200);
        book();
    }

    /** Everything that may be booked, wherever it is. */
    String list() {
        return query("") + "&from=" + today() + "&to=" + last();
    }

    /** @param kind such as {@code /days} */
    String query(String kind) {
        return "availability" + kind + "?serviceId=" + service
                + zones.keySet().stream().map(id -> "&locationId=" + id).collect(Collectors.joining());
    }

    LocalDate today() {
        return zones.values().stream()
                .map(zone -> LocalDate.now(Clock.system(zone)))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Two dates more than the first today, for those where it is tomorrow or will be meanwhile. */
    LocalDate last() {
        return today().plusDays(daysAhead + 2L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Not to be had on some dates, and cheaper or dearer by what is free. */
    private ServiceTerms terms() {
        Demand demand = new Demand(
                new BigDecimal("0.1"), new BigDecimal("0.2"), new BigDecimal("0.1"), new BigDecimal("0.2"), 72);
        Prices prices = new Prices(null, null, null, null, null, null, demand, null, null, null);
        Set<Integer> weekdays = random.nextInt(3) == 0 ? Set.of(2, 3, 5, 7) : Set.of();
        Set<LocalDate> blackout = Set.of(today().plusDays(random.nextInt(daysAhead)));
        MonthDay last = MonthDay.from(today().plusDays(random.nextInt(daysAhead)));
        TimeOfYear season = random.nextInt(3) == 0 ? new TimeOfYear(MonthDay.from(today()), last) : null;
        Rules rules = new Rules(weekdays, blackout, season, null, null, false, 24, null, 3, 24, null, 0, null, null);
        Site site = new Site(true, random.nextInt(3) == 0, false, null, null);
        Means means =
                new Means(1, 1, random.nextInt(3) == 0 ? "experienced" : null, null, null, random.nextInt(3) == 0);
        return new ServiceTerms(null, null, prices, site, means, rules, null, null, processing);
    }

    private void open(String name, String zone) {
        Map<String, Object> body = Shop.locationBody(name, zone);
        body.put("facilities", Map.of("indoor", random.nextInt(5) > 0, "power", random.nextInt(3) > 0));
        body.put("defaults", Map.of("minAdvanceHours", random.nextInt(90), "bufferMinutes", 5 * random.nextInt(9)));
        String location = Scheduling.made(post("locations", body));
        zones.put(location, ZoneId.of(zone));
        int highest = random.nextInt(3);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Map<String, Object> window = Shop.windowBody(location, time(), time());
            window.put("weekdays", weekdays());
            window.put("stepMinutes", 15 * (1 + random.nextInt(6)));
            window.put("bufferMinutes", 5 * random.nextInt(4));
            window.put("priority", 1 + (highest + i) % 3);
            window.put("minAdvanceHours", random.nextInt(30));
            Scheduling.made(post("slot-configurations", window));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            String person = person("Person " + i, location);
            people.add(person);
            employ(person, location, random.nextInt(12), 6 + random.nextInt(6));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, Object> closed = new HashMap<>(Map.of("scope", "location", "locationId", location));
            closed.putAll(Map.of("allDay", true, "reason", "holiday"));
            closed.put("date", today().plusDays(random.nextInt(daysAhead)));
            Scheduling.made(post("absences", closed));
        }
    }

    private String person(String name, String location) {
        Map<String, Object> body =
                new HashMap<>(Map.of("name", name, "homeLocationId", location, "skills", List.of("interior")));
        if (random.nextBoolean()) {
            body.put("experienceLevel", Experience.LEVELS.get(random.nextInt(Experience.LEVELS.size())));
        }
        body.put("certifiedServices", random.nextInt(3) > 0 ? List.of(service) : List.of());
        body.put("skillRatings", Map.of("interior", 1 + random.nextInt(5)));
        return Scheduling.made(post("staff", body));
    }

    /** Some rest at a written time, some somewhere in the middle, some never; some are off on some dates. */
    private void employ(String person, String location, int from, int hours) {
        LocalDate first = today().minusDays(9);
        Map<String, Object> schedule = Shop.scheduleBody(first, location, clock(4 * from), clock(4 * (from + hours)));
        schedule.put("preferredBreakMinutes", 30 * random.nextInt(5));
        if (random.nextInt(3) == 0) {
            int rest = from + 2 + random.nextInt(3);
            schedule.put(
                    "breaks",
                    IntStream.rangeClosed(1, 7)
                            .mapToObj(day -> Map.of("weekday", day, "from", clock(4 * rest), "to", clock(4 * rest + 3)))
                            .toList());
        }
        schedule.put("unavailableDates", Set.of(today().plusDays(random.nextInt(daysAhead))));
        Scheduling.made(post("staff/" + person + "/schedules", schedule));
        if (random.nextBoolean()) {
            Map<String, Object> span = Map.of("from", time(), "to", time(), "locationId", location);
            Map<String, Object> override =
                    Map.of("date", today().plusDays(random.nextInt(daysAhead)), "spans", List.of(span));
            assertTrue(Set.of(201, 409)
                    .contains(post("staff/" + person + "/overrides", override).statusCode()));
        }
    }

    /** Some of what is free, as a booking by the first of those who could do it. */
    private void book() {
        Map<String, Long> loads = new HashMap<>();
        JsonNode slots = Scheduling.body(Scheduling.get(list())).path("slots");
        for (int i = 0; i < slots.size(); i += 1 + random.nextInt(1 + slots.size() / MOST_BOOKINGS * 2)) {
            JsonNode slot = slots.get(i);
            String location = slot.path("locationId").asText();
            ZoneId zone = zones.get(location);
            TimeRange range = new TimeRange(at(slot, "startsAt"), at(slot, "endsAt"));
            String board = location + "/" + range.from().atZone(zone).toLocalDate();
            long load = loads.merge(board, 1L, Long::sum);
            String person = slot.path("staff").path(0).path("id").asText();
            Visit visit = new Visit(location, person, zone);
            visit.send(visit.booked(range, gaps(range), load));
        }
        loads.forEach((board, load) -> arrived(board, "1." + load + "@" + board));
    }

    private List<TimeRange> gaps(TimeRange visit) {
        return processing == null
                ? List.of()
                : List.of(TimeRange.of(
                        visit.from().plus(Duration.ofMinutes(processing.afterMinutes())),
                        Duration.ofMinutes(processing.minutes())));
    }

    private void arrived(String board, String version) {
        String date = board.substring(board.indexOf('/') + 1);
        String query = query("") + "&from=" + date + "&to=" + date + "&minVersion=" + version;
        Await.until("the bookings are on " + board, () -> Scheduling.get(query).statusCode() == 200);
    }

    private List<Integer> weekdays() {
        List<Integer> some = IntStream.rangeClosed(1, 7)
                .filter(day -> random.nextInt(3) == 0)
                .boxed()
                .toList();
        return some.isEmpty() ? List.of(3) : some;
    }

    private String time() {
        return clock(random.nextInt(96));
    }

    private static String clock(int quarters) {
        return "%02d:%02d".formatted(quarters / 4 % 24, quarters % 4 * 15);
    }

    private static Instant at(JsonNode slot, String name) {
        return OffsetDateTime.parse(slot.path(name).asText()).toInstant();
    }
}
