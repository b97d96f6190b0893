package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * One visit at one start by one crew, with the ranges that the rules speak of.
 *
 * @param people who may do it
 * @param date the local date of the start
 * @param segment of the location's time in which the start lies; null at an instant of which no day is known
 * @param visit from start to end
 * @param work with preparation and cleanup
 * @param whole with buffers as well, each side the larger of service's and window's: what is taken of a bay
 * @param attended what is taken of the person, in order: the whole but its gaps, which hold no buffers
 */
record Asked(
        VisitNeed need,
        List<Person> people,
        Instant start,
        World world,
        Instant now,
        LocalDate date,
        Opening.Segment segment,
        TimeRange visit,
        TimeRange work,
        TimeRange whole,
        List<TimeRange> attended) {

    static Asked of(Crew crew, Instant start, World world, Instant now) {
        VisitNeed need = crew.need();
        Opening.Segment segment = world.opening().at(start);
        Window window = segment == null ? null : segment.window();
        TimeRange visit = TimeRange.of(start, need.length());
        TimeRange work =
                visit.widened(Duration.ofMinutes(need.preparationMinutes()), Duration.ofMinutes(need.cleanupMinutes()));
        int before = Math.max(need.bufferBeforeMinutes(), window == null ? 0 : window.bufferBeforeMinutes());
        int after = Math.max(need.bufferAfterMinutes(), window == null ? 0 : window.bufferAfterMinutes());
        TimeRange whole = work.widened(Duration.ofMinutes(before), Duration.ofMinutes(after));
        LocalDate date = LocalTimes.dateAt(start, world.zone());
        List<TimeRange> attended =
                whole.without(need.gaps().stream().map(gap -> gap.after(start)).toList());
        return new Asked(need, crew.people(), start, world, now, date, segment, visit, work, whole, attended);
    }

    /** The owner of the start, or null. */
    Window window() {
        return segment == null ? null : segment.window();
    }

    /** What the person works for it, in order: preparation and cleanup, but neither gaps nor buffers. */
    List<TimeRange> worked() {
        return attended.stream()
                .flatMap(range -> range.intersection(work).stream())
                .toList();
    }

    /** What of this line counts against the visit. */
    List<TimeLine.Entry<Taken>> colliding(TimeLine<Taken> line) {
        return colliding(line, whole);
    }

    /** What of this line counts within the range. */
    List<TimeLine.Entry<Taken>> colliding(TimeLine<Taken> line, TimeRange range) {
        List<TimeLine.Entry<Taken>> overlapping = line.overlapping(range);
        if (!overlapping.isEmpty()) {
            overlapping.removeIf(entry -> !entry.item().countsFor(need, now));
        }
        return overlapping;
    }

    /** What is taken in a part of the whole. Where only a buffer follows the last gap, its work ends as it begins. */
    Allocation allocation(TimeRange range, UUID resource, int quantity, int capacity) {
        Instant from = later(range.from(), work.from());
        Instant to = later(from, earlier(range.to(), work.to()));
        return new Allocation(resource, range.from(), range.to(), from, to, quantity, capacity);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
