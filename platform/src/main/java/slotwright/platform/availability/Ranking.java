package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.List;
import slotwright.platform.availability.StaffChoice.Reason;
import slotwright.platform.contract.BookingEvents.Allocation;

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
        return new StaffChoice(
                person.staff().resourceId(),
                Merits.of(asked, person),
                Reason.ONLY_ONE,
                List.copyOf(allocations),
                asked.visit(),
                asked.need().levels().of(person.staff()));
    }
}
