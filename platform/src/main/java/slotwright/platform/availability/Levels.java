package slotwright.platform.availability;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import slotwright.platform.contract.SchedulingEvents.Staff;

/**
 * What of a visit depends on the experience of the person who does it.
 *
 * @param named the levels that its services speak of, whether they change its time or its price
 * @param needs the same visit by a person of a level with whom it takes another time
 * @param only whose level alone will do, or null for anybody
 */
public record Levels(Set<String> named, Map<String, VisitNeed> needs, Only only) {

    /** Of a visit that is the same whoever does it. */
    public static final Levels NONE = new Levels(Set.of(), Map.of(), null);

    /** @param level one of those that are named, or null for people of whom the services say nothing */
    public record Only(String level) {}

    public Levels {
        named = Set.copyOf(named);
        needs = Map.copyOf(needs);
    }

    /** The level for which the visit has its time and its price with this person; null where it is no matter. */
    public String of(Staff staff) {
        return of(staff.experienceLevel());
    }

    String of(String experience) {
        return experience != null && named.contains(experience) ? experience : null;
    }

    boolean admits(Staff staff) {
        return only == null || Objects.equals(only.level(), of(staff));
    }

    Levels each(UnaryOperator<VisitNeed> change) {
        if (needs.isEmpty()) {
            return this;
        }
        Map<String, VisitNeed> changed = new TreeMap<>();
        needs.forEach((level, need) -> changed.put(level, change.apply(need)));
        return new Levels(named, changed, only);
    }
}
