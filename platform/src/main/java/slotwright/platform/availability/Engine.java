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
        List<Asked> each = Crew.of(need, world).stream()
                .map(crew -> Asked.of(crew, start, world, now))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Asked> withNobody = new ArrayList<>();
        List<Able> able = new ArrayList<>();
        for (Asked asked : each) {
            List<Finding> ofLocation = LocationRules.findings(asked);
            List<Person> people = Candidates.able(asked);
            findings.addAll(ofLocation);
            if (people.isEmpty()) {
                withNobody.add(asked);
            } else if (ofLocation.isEmpty()) {
                able.add(new Able(asked, people));
            }
        }
        if (!able.isEmpty()) {
            return accepted(need, each, able);
        }
        if (!withNobody.isEmpty()) {
            findings.addAll(Candidates.reasons(withNobody));
        }
        return refused(each.size() == 1 ? findings : Findings.once(findings));
    }

    /** The starts within the range that {@link #decide} accepts, in order of time: those on the windows' grids. */
    public static List<OfferedStart> list(VisitNeed need, TimeRange range, World world, Instant now) {
        List<OfferedStart> offered = new ArrayList<>();
        List<Crew> crews = Crew.of(need, world);
        for (Instant start : world.opening().starts(range)) {
            offer(need, crews, start, world, now).ifPresent(offered::add);
        }
        return offered;
    }

    /** At most {@code most} other starts of this world, nearest to the asked one first, the earlier of two as near. */
    public static List<OfferedStart> alternatives(VisitNeed need, Instant asked, World world, Instant now, int most) {
        TimeRange known = world.extent();
        if (known == null) {
            return List.of();
        }
        List<Crew> crews = Crew.of(need, world);
        return world.opening().starts(known).stream()
                .filter(start -> !start.equals(asked))
                .sorted(Comparator.comparing((Instant start) ->
                                Duration.between(asked, start).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(start -> offer(need, crews, start, world, now).stream())
                .limit(most)
                .toList();
    }

    /**
     * The location-days that a decision about this start rests on, dates ascending: those that the visit overlaps
     * with preparation, cleanup and buffers, and those on which the shifts began that it would fall into, because
     * limits count per shift. To be locked before anything is decided, and read again afterwards.
     */
    public static List<LocationDay> touched(VisitNeed need, Instant start, World world) {
        return touched(Crew.of(need, world).stream()
                .map(crew -> Asked.of(crew, start, world, start))
                .toList());
    }

    /** The people of a crew for whom nothing stands against the visit. */
    private record Able(Asked asked, List<Person> people) {

        Instant end() {
            return asked.visit().to();
        }
    }

    /** The same decision as {@link #decide}, given up at the first thing that stands against it. */
    private static Optional<OfferedStart> offer(
            VisitNeed need, List<Crew> crews, Instant start, World world, Instant now) {
        List<Asked> each = new ArrayList<>(crews.size());
        List<Able> able = new ArrayList<>(crews.size());
        for (Crew crew : crews) {
            Asked asked = Asked.of(crew, start, world, now);
            each.add(asked);
            List<Person> people = LocationRules.allHold(asked) ? Candidates.able(asked) : List.of();
            if (!people.isEmpty()) {
                able.add(new Able(asked, people));
            }
        }
        return able.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfferedStart(start, accepted(need, each, able), seen(able, world)));
    }

    private static List<SeenDay> seen(List<Able> able, World world) {
        TimeRange longest = able.stream()
                .map(one -> one.asked().whole())
                .max(Comparator.comparing(TimeRange::to))
                .orElseThrow();
        return world.seen(
                longest, able.stream().flatMap(one -> one.people().stream()).toList());
    }

    /**
     * How many more fit: the visits of all crews begin alike and take a bay and equipment each, so that in whatever order
     * they are booked as many fit. Those that end late have only what stays free so long, those that end early what the
     * late ones leave at their time.
     */
    private static Accepted accepted(VisitNeed need, List<Asked> each, List<Able> able) {
        List<StaffChoice> choices = new ArrayList<>();
        int remaining = 0;
        able.sort(Comparator.comparing(Able::end).reversed());
        for (Able one : able) {
            Inventory inventory = Inventory.of(one.asked());
            choices.addAll(Ranking.choices(one.asked(), one.people(), inventory));
            remaining = inventory.atMost(remaining + one.people().size());
        }
        if (able.size() > 1) {
            choices.sort(Comparator.comparing(choice -> choice.staffId().toString()));
        }
        List<StaffChoice> staff = Ranking.ranked(need, choices);
        return new Accepted(
                staff.get(0).visit(),
                Optional.ofNullable(able.get(0).asked().window()),
                staff,
                remaining,
                touched(each).stream().map(LocationDay::date).toList());
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

    private static List<LocationDay> touched(List<Asked> each) {
        Instant from = each.get(0).whole().from();
        Instant to = each.get(0).whole().to();
        for (Asked asked : each) {
            for (Person person : asked.people()) {
                for (TimeRange range : asked.worked()) {
                    Instant shiftStart = person.shiftStart(range.from());
                    from = shiftStart.isBefore(from) ? shiftStart : from;
                }
            }
            to = asked.whole().to().isAfter(to) ? asked.whole().to() : to;
        }
        return each.get(0).world().locationDays(new TimeRange(from, to));
    }
}
