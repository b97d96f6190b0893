package slotwright.scheduling.window.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import slotwright.platform.time.TimeRange;
import slotwright.scheduling.window.model.WindowLoad.Use;

/** All that is booked at a location, found by time. */
public final class Uses {

    private final TreeMap<Instant, List<Use>> byBegin = new TreeMap<>();
    private final Duration longest;

    public Uses(Collection<Use> all) {
        all.forEach(use -> byBegin.computeIfAbsent(use.range().from(), none -> new ArrayList<>())
                .add(use));
        longest = all.stream()
                .map(use -> use.range().length())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** At least all that overlap the range. */
    public List<Use> around(TimeRange range) {
        return byBegin.subMap(range.from().minus(longest), range.to()).values().stream()
                .flatMap(List::stream)
                .toList();
    }
}
