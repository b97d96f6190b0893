package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Window;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/**
 * One visit at one start, with the ranges that the rules speak of.
 *
 * @param date the local date of the start
 * @param segment of the location's time in which the start lies; null at an instant of which no day is known
 * @param visit from start to end
 * @param work with preparation and cleanup
 * @param whole with buffers as well, each side the larger of service's and window's: what is taken
 */
record Asked(
        VisitNeed need,
        Instant start,
        World world,
        Instant now,
        LocalDate date,
        Opening.Segment segment,
        TimeRange visit,
        TimeRange work,
        TimeRange whole) {

    static Asked of(VisitNeed need, Instant start, World world, Instant now) {
        Opening.Segment segment = world.opening().at(start);
        Window window = segment == null ? null : segment.window();
        TimeRange visit = TimeRange.of(start, need.length());
        TimeRange work =
                visit.widened(Duration.ofMinutes(need.preparationMinutes()), Duration.ofMinutes(need.cleanupMinutes()));
        int before = Math.max(need.bufferBeforeMinutes(), window == null ? 0 : window.bufferBeforeMinutes());
        int after = Math.max(need.bufferAfterMinutes(), window == null ? 0 : window.bufferAfterMinutes());
        TimeRange whole = work.widened(Duration.ofMinutes(before), Duration.ofMinutes(after));
        LocalDate date = LocalTimes.dateAt(start, world.zone());
        return new Asked(need, start, world, now, date, segment, visit, work, whole);
    }

    /** The owner of the start, or null. */
    Window window() {
        return segment == null ? null : segment.window();
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

    /** Everybody, or the one who is wished for; empty when that one does not work here. */
    List<Person> people() {
        return need.staffWish() == null
                ? world.people()
                : world.people().stream()
                        .filter(person -> person.staff().resourceId().equals(need.staffWish()))
                        .toList();
    }
}
