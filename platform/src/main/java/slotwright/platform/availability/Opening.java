package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.TimeRange;

/** A location's time as segments without overlap, each owned by one window or by none. */
final class Opening {

    /** Where windows overlap the highest priority owns the time, then the lowest id in the order of its text. */
    static final Comparator<Window> OWNER_FIRST = Comparator.comparingInt(Window::priority)
            .reversed()
            .thenComparing(window -> window.windowId().toString());

    /**
     * @param window the owner; null outside of all windows
     * @param capacity how many bookings at once: the bays, or fewer where the owner says so
     * @param openUntil the end of the open time that begins or goes on here, through all windows that abut; null
     *     outside of all windows
     */
    record Segment(TimeRange range, Window window, int capacity, Instant openUntil) {

        boolean isOpen() {
            return window != null;
        }
    }

    private final TimeLine<Segment> segments;

    private Opening(TimeLine<Segment> segments) {
        this.segments = segments;
    }

    static Opening of(Collection<LocationDay> days) {
        List<Segment> cut = new ArrayList<>();
        days.stream()
                .filter(day -> day.dayStart().isBefore(day.nextDayStart()))
                .sorted(Comparator.comparing(LocationDay::dayStart))
                .forEach(day -> cut.addAll(segmentsOf(day)));
        return new Opening(TimeLine.of(joined(cut), Segment::range));
    }

    /** Null at an instant of which no day is known. */
    Segment at(Instant instant) {
        TimeLine.Entry<Segment> entry = segments.at(instant);
        return entry == null ? null : entry.item();
    }

    List<TimeLine.Entry<Segment>> within(TimeRange range) {
        return segments.overlapping(range);
    }

    /** Every start within the range that is on the grid of the window that owns it, in order of time. */
    List<Instant> starts(TimeRange range) {
        List<Instant> starts = new ArrayList<>();
        for (TimeLine.Entry<Segment> entry : within(range)) {
            if (entry.item().isOpen()) {
                TimeRange part = entry.range().intersection(range).orElseThrow();
                Grid grid = Grid.of(entry.item().window());
                for (Instant start = grid.atOrAfter(part.from());
                        start.isBefore(part.to());
                        start = start.plus(grid.step())) {
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    /** The first grid start from this instant on at which so much open time lies ahead; null if none is known. */
    Instant nextStart(Instant from, Duration length) {
        for (TimeLine.Entry<Segment> entry : segments.from(from)) {
            Segment segment = entry.item();
            if (segment.isOpen()) {
                Instant earliest = from.isAfter(segment.range().from())
                        ? from
                        : segment.range().from();
                Instant start = Grid.of(segment.window()).atOrAfter(earliest);
                if (segment.range().contains(start) && !start.plus(length).isAfter(segment.openUntil())) {
                    return start;
                }
            }
        }
        return null;
    }

    private static List<Segment> segmentsOf(LocationDay day) {
        List<Window> windows = day.windows().stream().sorted(OWNER_FIRST).toList();
        TreeSet<Instant> cuts = new TreeSet<>(List.of(day.dayStart(), day.nextDayStart()));
        windows.stream()
                .flatMap(window -> Stream.of(window.from(), window.to()))
                .filter(day.extent()::contains)
                .forEach(cuts::add);
        List<Segment> segments = new ArrayList<>();
        Instant from = cuts.pollFirst();
        for (Instant to : cuts) {
            TimeRange range = new TimeRange(from, to);
            Window owner = windows.stream()
                    .filter(window -> window.range().encloses(range))
                    .findFirst()
                    .orElse(null);
            int capacity = owner == null ? day.bays() : Math.min(day.bays(), owner.capacity());
            segments.add(new Segment(range, owner, capacity, null));
            from = to;
        }
        return segments;
    }

    private static List<Segment> joined(List<Segment> cut) {
        List<Segment> joined = new ArrayList<>(cut);
        for (int i = cut.size() - 1; i >= 0; i--) {
            Segment segment = cut.get(i);
            if (segment.isOpen()) {
                Segment next = i + 1 < cut.size() ? joined.get(i + 1) : null;
                boolean goesOn =
                        next != null && next.isOpen() && segment.range().abuts(next.range());
                Instant openUntil = goesOn ? next.openUntil() : segment.range().to();
                joined.set(i, new Segment(segment.range(), segment.window(), segment.capacity(), openUntil));
            }
        }
        return joined;
    }
}
