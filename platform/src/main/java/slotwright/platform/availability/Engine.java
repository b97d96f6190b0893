package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import slotwright.platform.availability.Decision.Accepted;
import slotwright.platform.availability.Decision.Refused;
import slotwright.platform.availability.Finding.Conflict;
import slotwright.platform.availability.Finding.Violation;
import slotwright.platform.contract.SchedulingEvents.LocationDay;
import slotwright.platform.time.TimeRange;

/** Decides where a visit fits, and lists the starts at which it does by deciding about each. */
public final class Engine {

    private Engine() {}

    /** All that stands against the visit at this start, or who can do it and what it takes. */
    public static Decision decide(VisitNeed need, Instant start, World world, Instant now) {
        Asked asked = Asked.of(need, start, world, now);
        List<Finding> findings = LocationRules.findings(asked);
        Candidates candidates = Candidates.of(asked);
        findings.addAll(candidates.findings());
        return findings.isEmpty() ? accepted(asked, candidates.able()) : refused(findings);
    }

    /** The starts within the range that {@link #decide} accepts, in order of time: those on the windows' grids. */
    public static List<OfferedStart> list(VisitNeed need, TimeRange range, World world, Instant now) {
        List<OfferedStart> offered = new ArrayList<>();
        for (Instant start : world.opening().starts(range)) {
            offer(need, start, world, now).ifPresent(offered::add);
        }
        return offered;
    }

    /** At most {@code most} other starts of this world, nearest to the asked one first, the earlier of two as near. */
    public static List<OfferedStart> alternatives(VisitNeed need, Instant asked, World world, Instant now, int most) {
        TimeRange known = world.extent();
        if (known == null) {
            return List.of();
        }
        return world.opening().starts(known).stream()
                .filter(start -> !start.equals(asked))
                .sorted(Comparator.comparing((Instant start) ->
                                Duration.between(asked, start).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(start -> offer(need, start, world, now).stream())
                .limit(most)
                .toList();
    }

    /**
     * The location-days that a decision about this start rests on, dates ascending: those that the visit overlaps
     * with preparation, cleanup and buffers, and those on which the shifts began that it would fall into, because
     * limits count per shift. To be locked before anything is decided, and read again afterwards.
     */
    public static List<LocationDay> touched(VisitNeed need, Instant start, World world) {
        return touched(Asked.of(need, start, world, start));
    }

    /** The same decision as {@link #decide}, given up at the first thing that stands against it. */
    private static Optional<OfferedStart> offer(VisitNeed need, Instant start, World world, Instant now) {
        Asked asked = Asked.of(need, start, world, now);
        if (!LocationRules.allHold(asked)) {
            return Optional.empty();
        }
        List<Person> able = Candidates.able(asked);
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfferedStart(start, accepted(asked, able), world.seen(asked.whole(), able)));
    }

    private static Accepted accepted(Asked asked, List<Person> able) {
        Optional<Bays> bays = asked.need().usesBay() ? Optional.of(Bays.of(asked)) : Optional.empty();
        List<StaffChoice> staff = Ranking.ranked(asked, able, bays);
        int remaining = bays.map(Bays::free).filter(free -> free < staff.size()).orElse(staff.size());
        return new Accepted(
                asked.visit(),
                Optional.ofNullable(asked.window()),
                staff,
                remaining,
                touched(asked).stream().map(LocationDay::date).toList());
    }

    private static Refused refused(List<Finding> findings) {
        return new Refused(
                findings.stream()
                        .filter(Violation.class::isInstance)
                        .map(Violation.class::cast)
                        .toList(),
                findings.stream()
                        .filter(Conflict.class::isInstance)
                        .map(Conflict.class::cast)
                        .toList());
    }

    private static List<LocationDay> touched(Asked asked) {
        Instant from = asked.whole().from();
        for (Person person : asked.people()) {
            Instant shiftStart = person.shiftStart(asked.work().from());
            from = shiftStart.isBefore(from) ? shiftStart : from;
        }
        return asked.world().locationDays(new TimeRange(from, asked.whole().to()));
    }
}
