package slotwright.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import slotwright.local.LocalStack;
import slotwright.story.demo.DemoData;

/** The story, told to packaged services in the build's stack, and then looked at from behind. */
class StoryIT {

    private static final Map<String, String> EVERY_ARRIVAL =
            Map.of("quarkus.log.category.\"slotwright.platform.inbox\".level", "DEBUG");
    private static final List<String> SERVICES = List.of("catalog", "scheduling", "booking", "analytics");

    private static PackagedSuite suite;
    private static Narrator narrator;

    /** In a suite with demo data, as whoever starts it finds it. */
    @BeforeAll
    static void tellTheStory() {
        suite = PackagedSuite.start(LocalStack.startOrJoin(), "story", EVERY_ARRIVAL);
        new DemoData(suite.people(), Clock.systemUTC(), System.out).load();
        narrator = new Narrator(System.out);
        new Story(suite.people(), narrator, Clock.systemUTC()).tell();
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void isToldToItsEnd() {
        assertTrue(narrator.steps() >= 10, "only " + narrator.steps() + " steps were told");
    }

    @Test
    void hasThreeBusinessesInThreeZonesWhichAreLoadedOnce() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new DemoData(suite.people(), Clock.systemUTC(), new PrintStream(said, true, StandardCharsets.UTF_8)).load();
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("nothing to load"));
        Set<String> zones = new HashSet<>();
        suite.api()
                .scheduling()
                .get("locations")
                .expect(200)
                .json()
                .path("items")
                .forEach(location -> zones.add(location.path("timeZone").asText()));
        assertEquals(Set.of("America/Chicago", "Europe/Paris", "Australia/Sydney", "America/New_York"), zones);
    }

    @Test
    void hasThreeWeeksBehindItInEachBusiness() {
        String counted = "SELECT l.location_id FROM ("
                + " SELECT location_id, SUM(status = 'completed') AS came, SUM(status = 'no_show') AS missed,"
                + " SUM(status = 'cancelled') AS cancelled, COUNT(DISTINCT staff_id) AS people,"
                + " COUNT(DISTINCT service_id) AS services FROM booking WHERE ends_at < UTC_TIMESTAMP() GROUP BY location_id) l"
                + " WHERE l.came >= 30 AND l.missed >= 1 AND l.cancelled >= 1 AND l.people = 4 AND l.services = 5";
        assertEquals(3, suite.rows("booking", counted).size());
    }

    @Test
    void countsWhatTookPlaceOnItsDay() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String past = "analytics/daily?from=" + today.minusDays(23) + "&to=" + today.plusDays(1);
        String completed = suite.rows("booking", "SELECT COUNT(*) FROM booking WHERE status = 'completed'")
                .get(0);
        Narrator.eventually(
                "the figures of the past",
                () -> suite.api()
                                .analytics()
                                .get(past)
                                .expect(200)
                                .json()
                                .at("/totals/bookings/completed")
                                .asText()
                                .equals(completed)
                        ? completed
                        : null);
    }

    @Test
    void usesNoResourceBeyondItsCapacityAtAnyInstant() {
        assertEquals(List.of(), suite.overused());
    }

    @Test
    void saysEachChangeOfABookingOnceAndInOrder() {
        Map<String, Long> versions = suite.bookingVersions();
        int changes = versions.values().stream().mapToInt(Long::intValue).sum();
        Map<String, List<Long>> said = new HashMap<>();
        for (BookingTopic.Change change : new BookingTopic(LocalStack.startOrJoin(), "story.").changes(changes)) {
            said.computeIfAbsent(change.bookingId(), id -> new ArrayList<>()).add(change.version());
        }
        Map<String, List<Long>> expected = new HashMap<>();
        versions.forEach((booking, version) ->
                expected.put(booking, LongStream.rangeClosed(1, version).boxed().toList()));
        assertEquals(expected, said);
    }

    @Test
    void keepsAnAuditEntryForEachChangeOfABooking() {
        List<String> unequal = suite.rows(
                "booking",
                "SELECT b.number, b.version, COUNT(e.entry_id) FROM booking b LEFT JOIN ${audit}.audit_entry e"
                        + " ON e.entity_id = b.booking_id GROUP BY b.number, b.version"
                        + " HAVING COUNT(e.entry_id) <> b.version");
        assertEquals(List.of(), unequal);
    }

    @Test
    void logsInJsonAndWithoutAnybodysName() {
        for (String service : SERVICES) {
            for (JsonNode line : suite.logs(service).lines()) {
                for (String key : List.of("timestamp", "level", "logger", "message", "service")) {
                    assertTrue(line.hasNonNull(key), service + " logs a line without " + key + ": " + line);
                }
            }
            String all = suite.logs(service).text();
            assertFalse(all.contains("@example.com"), service + " logs an address");
            assertFalse(all.contains(" Example"), service + " logs a name");
            assertFalse(all.contains("+1212555"), service + " logs a number");
        }
    }

    /** One booking is cancelled within a trace that the client names: whoever hears of it logs that trace. */
    @Test
    void logsWhereAnEventArrivesTheTraceOfTheRequestThatCausedIt() throws Exception {
        String[] booking = suite.rows(
                        "booking",
                        "SELECT booking_id, number, version FROM booking WHERE status = 'confirmed'"
                                + " AND starts_at > NOW() + INTERVAL 3 DAY ORDER BY starts_at DESC LIMIT 1")
                .get(0)
                .split("\t");
        String trace = UUID.randomUUID().toString().replace("-", "");
        HttpRequest cancel = HttpRequest.newBuilder(
                        suite.baseUrl("booking").resolve("/api/v1/bookings/" + booking[1] + "/cancel"))
                .header("Authorization", "Bearer " + suite.administratorsToken())
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + booking[2] + "\"")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reason\": \"ill\"}"))
                .build();
        var answer = HttpClient.newHttpClient().send(cancel, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        for (String service : List.of("scheduling", "analytics")) {
            String line =
                    Narrator.eventually(service + " hears of it", () -> suite.logs(service).arrived(trace).stream()
                            .findFirst()
                            .orElse(null));
            assertTrue(line.contains("booking.cancelled.v1 of " + booking[0]), line);
        }
    }
}
