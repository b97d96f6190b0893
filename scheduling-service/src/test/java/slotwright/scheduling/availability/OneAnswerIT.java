package slotwright.scheduling.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import slotwright.platform.testing.Await;
import slotwright.scheduling.Scheduling;
import slotwright.scheduling.Shop;

/** Whatever is told about free time agrees with the list of slots, in any world; a failure names its seed. */
@QuarkusTest
class OneAnswerIT {

    private record SlotsTold(String version, List<JsonNode> slots) {}

    /** What is told at one moment: the list was the same before and after the other answer. */
    private record Told(SlotsTold before, JsonNode other, SlotsTold after) {

        boolean atOneMoment() {
            return before.version().equals(after.version());
        }

        List<JsonNode> slots() {
            return after.slots();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20261122, 20261123, 20261124, 20261125, 20261126})
    void daysAndNextAgreeWithTheList(long seed) {
        RandomWorld world = new RandomWorld(seed);
        String wish = "&staffId=" + world.people.get(world.below(world.people.size()));
        for (String more : List.of("", wish, "&rank=fairness")) {
            agreesWithDays(world, more, "seed " + seed + more);
            for (int limit : List.of(1, 7, 100)) {
                agreesWithNext(world, more, limit, "seed " + seed + more + ", " + limit);
            }
        }
    }

    /** The first location is a day ahead: its next date is open at the same instants as the last one of the second. */
    @Test
    void aDateThatIsOverElsewhereDoesNotHideTheStartsOfTheNextOne() {
        UUID service = UUID.randomUUID();
        Shop.publish(service, 1, 60, 0, 60);
        StringBuilder visit = new StringBuilder("serviceId=" + service + "&from=" + Shop.TUESDAY);
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Honolulu")) {
            String location = Shop.location(zone, zone);
            Shop.window(location, "09:00", "13:00");
            Shop.works(Shop.person("Alice Archer", location), location, "09:00", "13:00");
            visit.append("&locationId=" + location);
        }
        String list = "availability?" + visit + "&to=" + Shop.TUESDAY.plusDays(19);
        Await.until("both are open", () -> all(list).slots().size() == 20 * 2 * 4);

        int inAWeek = 7 * 2 * 4;
        Told told = told(list, "availability/next?" + visit + "&limit=" + inAWeek);
        assertEquals(
                told.slots().subList(0, inAWeek),
                each(told.other().path("slots")).toList());
    }

    private static void agreesWithDays(RandomWorld world, String more, String which) {
        String list = world.list() + more;
        Told told = told(list, list.replace("availability?", "availability/days?"));
        for (JsonNode day : told.other().path("days")) {
            List<JsonNode> slots = told.slots().stream()
                    .filter(slot ->
                            date(world, slot).toString().equals(day.path("date").asText()))
                    .toList();
            assertEquals(slots.size(), day.path("starts").asInt(), which + " on " + day);
            assertEquals(
                    slots.stream()
                            .findFirst()
                            .map(slot -> slot.path("startsAt").asText())
                            .orElse(""),
                    day.path("firstStartsAt").asText(),
                    which);
            assertEquals(
                    slots.stream().map(OneAnswerIT::price).min(BigDecimal::compareTo),
                    Optional.of(day).filter(one -> one.has("priceFrom")).map(OneAnswerIT::price),
                    which);
        }
        assertEquals(
                told.slots().size(),
                each(told.other().path("days"))
                        .mapToInt(day -> day.path("starts").asInt())
                        .sum(),
                which);
    }

    private static void agreesWithNext(RandomWorld world, String more, int limit, String which) {
        Told told = told(world.list() + more, world.query("/next") + more + "&limit=" + limit);
        List<JsonNode> first = told.slots().stream().limit(limit).toList();
        assertEquals(first, each(told.other().path("slots")).toList(), which);
    }

    private static Told told(String list, String other) {
        return Await.value(
                "nothing changed meanwhile", () -> new Told(all(list), ask(other), all(list)), Told::atOneMoment);
    }

    private static SlotsTold all(String list) {
        JsonNode page = ask(list);
        String version = page.path("version").asText();
        List<JsonNode> slots = new ArrayList<>(each(page.path("slots")).toList());
        while (page.has("nextCursor")) {
            page = ask(list + "&cursor=" + page.path("nextCursor").asText());
            slots.addAll(each(page.path("slots")).toList());
        }
        return new SlotsTold(version, slots);
    }

    private static JsonNode ask(String query) {
        return Scheduling.body(
                Scheduling.get(query).then().statusCode(200).extract().response());
    }

    private static BigDecimal price(JsonNode slotOrDay) {
        return new BigDecimal(slotOrDay.at("/priceFrom/amount").asText());
    }

    private static LocalDate date(RandomWorld world, JsonNode slot) {
        return OffsetDateTime.parse(slot.path("startsAt").asText())
                .atZoneSameInstant(world.zones.get(slot.path("locationId").asText()))
                .toLocalDate();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
