package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One rule with the local starts that it has. A date without a time of day lasts the whole day; floating cases are run
 * in UTC.
 *
 * @param tier core, extended, skip, subdaily or rscale
 * @param complete whether all starts are given, otherwise the first ones
 */
record RecurrenceCase(
        String name,
        String tier,
        Timing timing,
        String rrule,
        List<LocalDateTime> exceptions,
        List<LocalDateTime> starts,
        boolean complete) {

    /** Written from the words of the accepted rules, not from the reader's code. */
    private static final Pattern NOT_ACCEPTED = Pattern.compile(String.join(
            "|",
            "FREQ=(HOUR|MINUTE|SECOND)LY",
            "BY(YEARDAY|WEEKNO|HOUR|MINUTE|SECOND)=",
            "RSCALE=(?!GREGORIAN)",
            "BYMONTHDAY=-31.*SKIP=",
            "FREQ=(DAILY|WEEKLY|YEARLY).*BYSETPOS",
            "BYMONTHDAY=.*BYSETPOS",
            "BYDAY=20MO"));

    static List<RecurrenceCase> read(InputStream file) throws IOException {
        List<RecurrenceCase> cases = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(file)) {
            cases.add(new RecurrenceCase(
                    one.path("name").asText(),
                    one.path("tier").asText(),
                    timing(
                            one.path("dtstart").asText(),
                            ZoneId.of(one.path("tzid").asText("UTC"))),
                    one.path("rrule").asText(),
                    times(one.path("exdate")),
                    times(one.path("expected")),
                    one.path("complete").asBoolean()));
        }
        return cases;
    }

    private static Timing timing(String start, ZoneId zone) {
        LocalDateTime begin = time(start);
        return allDay(start)
                ? Timing.days(begin.toLocalDate(), begin.toLocalDate().plusDays(1), zone)
                : Timing.at(begin, begin.plusHours(1), zone);
    }

    private static boolean allDay(String start) {
        return start.length() == "2026-12-31".length();
    }

    private static List<LocalDateTime> times(JsonNode texts) {
        List<LocalDateTime> times = new ArrayList<>();
        texts.forEach(text -> times.add(time(text.asText())));
        return times;
    }

    private static LocalDateTime time(String text) {
        return allDay(text) ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
    }

    boolean acceptable() {
        return !NOT_ACCEPTED.matcher(rrule).find();
    }

    Ruling<Series> series() {
        return Series.read(timing, rrule, exceptions);
    }

    /** It is accepted with exactly these starts, or refused where it is not one of the accepted rules. */
    void check() {
        Ruling<Series> ruling = series();
        if (acceptable()) {
            assertEquals(List.of(), ruling.reasons(), () -> name + " " + rrule);
            check(ruling.accepted().orElseThrow());
        } else {
            assertFalse(ruling.reasons().isEmpty(), () -> name + " is accepted: " + rrule);
        }
    }

    private void check(Series series) {
        LocalDate behind = starts.get(starts.size() - 1).toLocalDate().plusDays(1);
        if (complete) {
            assertTrue(series.lastDate().isPresent(), () -> name + " has an end");
            behind = series.lastDate().get().plusDays(1);
        }
        List<LocalDateTime> found = series.startingOn(timing.date(), behind).stream()
                .map(Occurrence::start)
                .toList();
        assertEquals(starts, found, () -> name + " " + rrule);
    }

    @Override
    public String toString() {
        return name;
    }
}
