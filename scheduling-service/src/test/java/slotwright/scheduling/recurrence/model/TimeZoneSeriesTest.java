package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import slotwright.platform.testing.TimeZoneCases;

/** Series on days on which clocks change, from the shared cases. */
class TimeZoneSeriesTest {

    static List<JsonNode> recurrenceCases() {
        return TimeZoneCases.ofKind("recurrence");
    }

    @ParameterizedTest
    @MethodSource("recurrenceCases")
    void keepsTheLocalTimeOfItsRule(JsonNode expected) {
        ZoneId zone = ZoneId.of(expected.path("tzid").asText());
        LocalDateTime begin = LocalDateTime.parse(expected.path("dtstart").asText());
        Series series = Series.read(
                        Timing.at(begin, begin.plusHours(1), zone),
                        expected.path("rrule").asText(),
                        List.of())
                .accepted()
                .orElseThrow();
        List<Instant> starts =
                series
                        .startingOn(
                                begin.toLocalDate(),
                                series.lastDate().orElseThrow().plusDays(1))
                        .stream()
                        .map(occurrence -> occurrence.range().from())
                        .toList();
        assertEquals(texts(expected, "expectedUtc").stream().map(Instant::parse).toList(), starts);
        assertEquals(
                texts(expected, "expectedLocal").stream()
                        .map(OffsetDateTime::parse)
                        .toList(),
                starts.stream()
                        .map(start -> start.atZone(zone).toOffsetDateTime())
                        .toList());
    }

    private static List<String> texts(JsonNode expected, String field) {
        List<String> texts = new ArrayList<>();
        expected.path(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
