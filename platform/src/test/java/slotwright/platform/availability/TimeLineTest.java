package slotwright.platform.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import slotwright.platform.time.TimeRange;

/** Searching finds what looking at everything finds, where long and short ranges mix and repeat. */
class TimeLineTest {

    private static final Instant ZERO = Instant.parse("2026-12-01T00:00:00Z");

    @Property(tries = 500, seed = "20261127")
    void searchingFindsWhatLookingAtEverythingFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            ranges.add(range(random));
        }
        TimeLine<TimeRange> line = TimeLine.of(ranges, range -> range);
        ranges.sort(null);
        for (int i = 0; i < 20; i++) {
            TimeRange asked = range(random);
            List<TimeRange> all = ranges.stream().filter(asked::overlaps).toList();
            assertEquals(all, items(line.overlapping(asked)));
            List<TimeRange> containing = ranges.stream()
                    .filter(range -> range.contains(asked.from()))
                    .limit(1)
                    .toList();
            TimeLine.Entry<TimeRange> at = line.at(asked.from());
            assertEquals(containing, at == null ? List.of() : List.of(at.item()));
        }
    }

    private static List<TimeRange> items(List<TimeLine.Entry<TimeRange>> entries) {
        return entries.stream().map(TimeLine.Entry::item).toList();
    }

    private static TimeRange range(Random random) {
        int most = random.nextInt(4) == 0 ? 30 : 4;
        return TimeRange.of(
                ZERO.plus(Duration.ofMinutes(random.nextInt(40))), Duration.ofMinutes(1 + random.nextInt(most)));
    }
}
