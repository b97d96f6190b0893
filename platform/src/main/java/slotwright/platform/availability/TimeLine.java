package slotwright.platform.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import slotwright.platform.time.TimeRange;

/**
 * Things that last for a while, in order of their begin, found by the range that they overlap: two binary searches
 * and a scan of what lies between.
 */
final class TimeLine<T> {

    record Entry<T>(TimeRange range, T item) {}

    private final List<Entry<T>> entries;

    /** The latest end of all entries up to the same index: it never falls, so that it can be searched. */
    private final Instant[] latestEnd;

    private TimeLine(List<Entry<T>> entries) {
        this.entries = entries;
        this.latestEnd = new Instant[entries.size()];
        for (int i = 0; i < latestEnd.length; i++) {
            Instant end = entries.get(i).range().to();
            latestEnd[i] = i > 0 && latestEnd[i - 1].isAfter(end) ? latestEnd[i - 1] : end;
        }
    }

    static <T> TimeLine<T> of(Collection<T> items, Function<T, TimeRange> range) {
        List<Entry<T>> entries = new ArrayList<>(items.size());
        items.forEach(item -> entries.add(new Entry<>(range.apply(item), item)));
        entries.sort((a, b) -> a.range().compareTo(b.range()));
        return new TimeLine<>(entries);
    }

    List<Entry<T>> entries() {
        return entries;
    }

    /** In order of their begin. */
    List<Entry<T>> overlapping(TimeRange range) {
        List<Entry<T>> found = List.of();
        for (int i = firstEndingAfter(range.from()); i < latestEnd.length; i++) {
            Entry<T> entry = entries.get(i);
            if (!entry.range().from().isBefore(range.to())) {
                break;
            }
            if (entry.range().overlaps(range)) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(entry);
            }
        }
        return found;
    }

    /** The entry that contains the instant, the first to begin if several do; null if none does. */
    Entry<T> at(Instant instant) {
        for (int i = firstEndingAfter(instant); i < latestEnd.length; i++) {
            TimeRange range = entries.get(i).range();
            if (range.contains(instant)) {
                return entries.get(i);
            }
            if (range.from().isAfter(instant)) {
                return null;
            }
        }
        return null;
    }

    /** The entries that end after the instant, and a few before them where long and short ones mix. */
    List<Entry<T>> from(Instant instant) {
        return entries.subList(firstEndingAfter(instant), entries.size());
    }

    private int firstEndingAfter(Instant instant) {
        int found = Arrays.binarySearch(latestEnd, instant);
        int index = found < 0 ? -found - 1 : found + 1;
        while (index < latestEnd.length && !latestEnd[index].isAfter(instant)) {
            index++;
        }
        return index;
    }
}
