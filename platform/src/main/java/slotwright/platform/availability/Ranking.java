package slotwright.platform.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import slotwright.platform.availability.StaffChoice.Reason;
import slotwright.platform.contract.BookingEvents.Allocation;
import slotwright.platform.time.TimeRange;

/** Who of those who can do a visit should: by the rank that was asked for, then by the order of ids. */
final class Ranking {

    private Ranking() {}

    /** @param choices in the order of their ids, which a stable sort keeps among equals */
    static List<StaffChoice> ranked(VisitNeed need, List<StaffChoice> choices) {
        List<StaffChoice> ranked = choices.stream().sorted(need.rank()::compare).toList();
        List<StaffChoice> withReasons = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            StaffChoice next = i + 1 < ranked.size() ? ranked.get(i + 1) : null;
            withReasons.add(ranked.get(i).because(reason(need, ranked.get(i), next, i)));
        }
        return withReasons;
    }

    /** In the order of the people. */
    static List<StaffChoice> choices(Asked asked, List<Person> able, Inventory inventory) {
        List<Allocation> ofLocation = inventory.allocations(asked);
        return able.stream().map(person -> choice(asked, person, ofLocation)).toList();
    }

    private static Reason reason(VisitNeed need, StaffChoice choice, StaffChoice next, int index) {
        if (need.staffWish() != null) {
            return Reason.WISHED;
        }
        if (next == null) {
            return index == 0 ? Reason.ONLY_ONE : Reason.LAST;
        }
        return need.rank().decisive(choice, next).map(Rank.Key::reason).orElse(Reason.ORDER_OF_ID);
    }

    private static StaffChoice choice(Asked asked, Person person, List<Allocation> ofLocation) {
        List<Allocation> allocations = new ArrayList<>(2);
        asked.attended()
                .forEach(range ->
                        allocations.add(asked.allocation(range, person.staff().resourceId(), 1, 1)));
        allocations.addAll(ofLocation);
        long minutes = person.load(person.shiftDate(asked.work().from()), asked.need(), asked.now())
                .work()
                .toMinutes();
        return new StaffChoice(
                person.staff().resourceId(),
                gaps(asked, person),
                minutes,
                Reason.ONLY_ONE,
                List.copyOf(allocations),
                asked.visit(),
                asked.need().levels().of(person.staff()));
    }

    /** The free pieces that stay beside the visit, on neither side, on one or on both. */
    private static int gaps(Asked asked, Person person) {
        return (isSnug(asked, person, asked.whole().from(), asked.work().from()) ? 0 : 1)
                + (isSnug(asked, person, asked.whole().to(), asked.work().to()) ? 0 : 1);
    }

    /** True where something taken or closed meets the buffer's edge, or shift or break begins or ends with the work. */
    private static boolean isSnug(Asked asked, Person person, Instant edge, Instant workEdge) {
        return hasEdge(person.stretches().overlapping(around(workEdge)), workEdge)
                || hasEdge(person.breaks().overlapping(around(workEdge)), workEdge)
                || hasEdge(person.closed().overlapping(around(edge)), edge)
                || hasEdge(asked.colliding(person.taken(), around(edge)), edge);
    }

    private static TimeRange around(Instant edge) {
        return TimeRange.of(edge, Duration.ofNanos(1)).widened(Duration.ofNanos(1), Duration.ZERO);
    }

    private static <T> boolean hasEdge(List<TimeLine.Entry<T>> entries, Instant edge) {
        for (TimeLine.Entry<T> entry : entries) {
            if (entry.range().from().equals(edge) || entry.range().to().equals(edge)) {
                return true;
            }
        }
        return false;
    }
}
