package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import slotwright.platform.time.TimeRange;

/** Ranges of instants, over all zones, against a look at every date far around. */
class SeriesRangesTest {

    private static final long SEED = 7;
    private static final int WORLDS = 600;
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    @Test
    void twoRangesSideBySideHaveTheOccurrencesOfBoth() {
        forEachWorld((series, random) -> {
            TimeRange first = range(series, random);
            TimeRange second = TimeRange.of(first.to(), Duration.ofMinutes(1 + random.nextInt(60_000)));
            List<Occurrence> both = new ArrayList<>(series.startingIn(first));
            both.addAll(series.startingIn(second));
            assertEquals(series.startingIn(new TimeRange(first.from(), second.to())), both);
        });
    }

    @Test
    void overlappingFindsExactlyWhatHasAPartInTheRange() {
        forEachWorld((series, random) -> {
            TimeRange range = range(series, random);
            LocalDate begin =
                    LocalDate.ofInstant(range.from(), ZoneId.of("UTC")).minusDays(400);
            LocalDate end = LocalDate.ofInstant(range.to(), ZoneId.of("UTC")).plusDays(10);
            List<Occurrence> expected = series.startingOn(begin, end).stream()
                    .filter(occurrence -> occurrence.range().overlaps(range))
                    .toList();
            assertEquals(expected, series.overlapping(range));
            assertEquals(
                    expected.stream()
                            .sorted(Comparator.comparing(Occurrence::range))
                            .toList(),
                    expected);
        });
    }

    @Test
    void whatClocksMoveToTheNextDateIsFoundThere() {
        LocalDateTime begin = LocalDateTime.parse("2024-03-29T23:30");
        Timing timing = Timing.at(begin, begin.plusMinutes(15), ZoneId.of("America/Nuuk"));
        Series series = daily(timing);
        TimeRange hour = TimeRange.of(Instant.parse("2024-03-31T01:00:00Z"), Duration.ofHours(1));
        assertEquals(
                List.of(LocalDateTime.parse("2024-03-30T23:30")),
                series.startingIn(hour).stream().map(Occurrence::start).toList());
    }

    @Test
    void anEndFarWestStillLastsThreeDatesLater() {
        LocalDateTime begin = LocalDateTime.parse("2026-03-01T23:30");
        Timing timing = new Timing(
                begin, ZoneId.of("Pacific/Kiritimati"), begin.plusMinutes(24 * 60 - 1), ZoneId.of("Etc/GMT+12"), false);
        Series series = daily(timing);
        Instant end = series.on(begin.toLocalDate()).orElseThrow().range().to();
        List<Occurrence> last = series.overlapping(TimeRange.of(end.minusSeconds(1), Duration.ofSeconds(1)));
        assertEquals(begin, last.get(0).start());
    }

    private static Series daily(Timing timing) {
        return Series.read(timing, "FREQ=DAILY", List.of()).accepted().orElseThrow();
    }

    private static void forEachWorld(BiConsumer<Series, Random> check) {
        Random random = new Random(SEED);
        for (int i = 0; i < WORLDS; i++) {
            series(random).accepted().ifPresent(series -> check.accept(series, random));
        }
    }

    private static Ruling<Series> series(Random random) {
        RandomRule rule = RandomRule.of(random);
        LocalDateTime begin = rule.start();
        LocalDateTime end = random.nextInt(10) == 0
                ? begin.plusDays(random.nextInt(367))
                : begin.plusMinutes(1 + random.nextInt(3_000));
        Timing timing = rule.allDay()
                ? Timing.days(begin.toLocalDate(), end.toLocalDate().plusDays(1), zone(random))
                : new Timing(begin, zone(random), end, zone(random), false);
        return Series.read(timing, rule.rrule(), List.of());
    }

    private static TimeRange range(Series series, Random random) {
        Instant from =
                series.timing().begin().atZone(series.timing().beginZone()).toInstant();
        return TimeRange.of(
                from.plus(Duration.ofMinutes(random.nextInt(5_000_000) - 60_000)),
                Duration.ofMinutes(1 + random.nextInt(60_000)));
    }

    private static ZoneId zone(Random random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }
}
