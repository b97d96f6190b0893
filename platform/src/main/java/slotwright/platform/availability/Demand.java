package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import slotwright.platform.pricing.Utilisation;
import slotwright.platform.time.LocalTimes;
import slotwright.platform.time.TimeRange;

/** How much of the time that a visit could have is taken: what a price with demand depends on. */
public final class Demand {

    private Demand() {}

    /**
     * Of all who are active and skilled, wished for or not, at the world's location on the visit's local start date;
     * the booking that the need ignores is left out. Open is their time on shift there, without what is closed;
     * allocated is what of it anything takes, buffers included.
     *
     * @param world with that whole date
     * @param now holds that are expired then take nothing
     */
    public static Utilisation utilisation(VisitNeed need, Instant start, World world, Instant now) {
        TimeRange day = LocalTimes.day(LocalTimes.dateAt(start, world.zone()), world.zone())
                .orElseThrow();
        Duration open = Duration.ZERO;
        Duration allocated = Duration.ZERO;
        for (Person person : world.people()) {
            if (person.isAbleTo(need)) {
                List<TimeRange> ofPerson = open(person, need, world, day);
                open = open.plus(length(ofPerson));
                allocated = allocated.plus(length(within(ofPerson, taken(person, need, day, now))));
            }
        }
        return new Utilisation(allocated.toMinutes(), open.toMinutes());
    }

    private static List<TimeRange> open(Person person, VisitNeed need, World world, TimeRange day) {
        Stream<TimeRange> ofPerson = Stream.of(person.closed(), person.breaks())
                .flatMap(line -> line.overlapping(day).stream())
                .map(TimeLine.Entry::range);
        Stream<TimeRange> ofPlace = world.closed().overlapping(day).stream()
                .filter(part -> need.isMetBy(part.item()))
                .map(TimeLine.Entry::range);
        List<TimeRange> closed =
                TimeRange.joined(Stream.concat(ofPerson, ofPlace).toList());
        List<TimeRange> shifts = within(
                List.of(day),
                person.stretches().overlapping(day).stream()
                        .map(TimeLine.Entry::range)
                        .toList());
        return shifts.stream().flatMap(shift -> shift.without(closed).stream()).toList();
    }

    private static List<TimeRange> taken(Person person, VisitNeed need, TimeRange day, Instant now) {
        return TimeRange.joined(person.taken().overlapping(day).stream()
                .filter(entry -> entry.item().countsFor(need, now))
                .map(TimeLine.Entry::range)
                .toList());
    }

    private static List<TimeRange> within(List<TimeRange> ranges, List<TimeRange> others) {
        return ranges.stream()
                .flatMap(range -> others.stream().flatMap(other -> range.intersection(other).stream()))
                .toList();
    }

    private static Duration length(List<TimeRange> ranges) {
        return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }
}
