package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slotwright.platform.contract.ClosedPart;
import slotwright.platform.contract.SchedulingEvents.StaffLimits;
import slotwright.platform.testing.TimeZoneCases;
import slotwright.platform.time.TimeRange;

/** Slots on days on which clocks change, from the shared cases. */
class TimeZoneSlotsTest {

    static List<JsonNode> slotCases() {
        return TimeZoneCases.ofKind("slots");
    }

    @ParameterizedTest
    @MethodSource("slotCases")
    void slotsStepInElapsedTime(JsonNode expected) {
        ZoneId zone = ZoneId.of(expected.path("zone").asText());
        LocalDate date = LocalDate.parse(expected.path("date").asText());
        Scene scene = new Scene(zone, date.minusDays(1), date.plusDays(1));
        scene.limits = new StaffLimits(99, 99);
        WindowDraft draft = new WindowDraft()
                .step(expected.path("stepMinutes").asInt())
                .buffers(
                        expected.path("bufferBeforeMinutes").asInt(),
                        expected.path("bufferAfterMinutes").asInt());
        scene.person("ann", "00:00", "00:01");
        scene.spans.clear();
        for (JsonNode window : expected.path("windows")) {
            String to = window.get(1).asText().replace("24:00", "00:00");
            scene.window(date, window.get(0).asText(), to, draft);
            scene.shift("ann", date, window.get(0).asText(), to, Scene.SHOP);
        }
        for (JsonNode busy : expected.path("busyUtc")) {
            scene.absences
                    .computeIfAbsent(Scene.id("ann"), any -> new ArrayList<>())
                    .add(new ClosedPart(instant(busy.get(0)), instant(busy.get(1)), "training"));
        }
        VisitNeed need =
                new NeedDraft().minutes(expected.path("slotMinutes").asInt()).build();
        World world = scene.world();
        TimeRange days = world.extent();
        Instant now = days.from().minus(Duration.ofDays(7));
        List<Instant> starts = Engine.list(need, days, world, now).stream()
                .map(OfferedStart::startsAt)
                .toList();
        assertEquals(
                texts(expected, "expectedStartsUtc").stream()
                        .map(Instant::parse)
                        .toList(),
                starts);
        assertEquals(
                texts(expected, "expectedStartsLocal").stream()
                        .map(OffsetDateTime::parse)
                        .toList(),
                starts.stream()
                        .map(start -> start.atZone(zone).toOffsetDateTime())
                        .toList());
    }

    private static Instant instant(JsonNode node) {
        return Instant.parse(node.asText());
    }

    private static List<String> texts(JsonNode expected, String field) {
        List<String> texts = new ArrayList<>();
        expected.path(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
