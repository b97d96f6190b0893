package slotwright.booking.reservation.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import slotwright.platform.availability.Waiver;

/**
 * The rules that staff decide against, in the order in which they were given. Whether any of them stood in the way
 * makes no difference: they are kept as they were given.
 */
public record Overrides(List<Given> given) {

    public static final Overrides NONE = new Overrides(List.of());

    /** The channel of visits that are entered afterwards. */
    public static final String BACK_OFFICE = "back_office";

    /** @param reason in the caller's own words; for the audit log only, never in events or logs */
    public record Given(Waiver rule, String reason) {}

    public Overrides {
        given = List.copyOf(given);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    /** What need not hold. Without notice the back office may also enter what has begun or is over. */
    public Set<Waiver> waived(String channel) {
        Set<Waiver> waived = EnumSet.noneOf(Waiver.class);
        given.forEach(one -> waived.add(one.rule()));
        if (waived.contains(Waiver.NOTICE) && BACK_OFFICE.equals(channel)) {
            waived.add(Waiver.PAST);
        }
        return waived;
    }
}
