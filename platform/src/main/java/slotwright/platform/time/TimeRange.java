package slotwright.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A half-open span {@code [from, to)} of the time line. The only place where overlap is written. */
public record TimeRange(Instant from, Instant to) implements Comparable<TimeRange> {

    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a range must begin before it ends: " + from + " to " + to);
        }
    }

    public static TimeRange of(Instant from, Duration length) {
        return new TimeRange(from, from.plus(length));
    }

    public boolean overlaps(TimeRange other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean abuts(TimeRange other) {
        return to.equals(other.from) || other.to.equals(from);
    }

    public boolean encloses(TimeRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public Optional<TimeRange> intersection(TimeRange other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return begin.isBefore(end) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }

    /** The range grown by {@code before} at its start and {@code after} at its end. */
    public TimeRange widened(Duration before, Duration after) {
        return new TimeRange(from.minus(before), to.plus(after));
    }

    /** The same time in as few ranges as possible, in order: those that overlap or abut become one. */
    public static List<TimeRange> joined(Collection<TimeRange> ranges) {
        List<TimeRange> joined = new ArrayList<>();
        ranges.stream().sorted().forEach(range -> {
            TimeRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (last.abuts(range) || last.overlaps(range))) {
                Instant end = last.to.isAfter(range.to) ? last.to : range.to;
                joined.set(joined.size() - 1, new TimeRange(last.from, end));
            } else {
                joined.add(range);
            }
        });
        return joined;
    }

    /**
     * What is left of this range outside of the others, in order.
     *
     * @param others without overlap, in order
     */
    public List<TimeRange> without(Collection<TimeRange> others) {
        List<TimeRange> left = new ArrayList<>();
        Instant begin = from;
        for (TimeRange other : others) {
            if (other.overlaps(this)) {
                if (begin.isBefore(other.from)) {
                    left.add(new TimeRange(begin, other.from));
                }
                begin = other.to;
            }
        }
        if (begin.isBefore(to)) {
            left.add(new TimeRange(begin, to));
        }
        return left;
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    @Override
    public int compareTo(TimeRange other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }
}
