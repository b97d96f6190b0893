package slotwright.booking.reservation.model;

import java.util.ArrayList;
import java.util.List;
import slotwright.platform.availability.Decision;
import slotwright.platform.availability.Finding.Violation;

/**
 * What a customer's history means for a visit.
 *
 * @param tier his loyalty tier, or null for none or where nothing depends on it
 * @param violations the rules about persons that the visit breaks
 */
public record Standing(String tier, List<Violation> violations) {

    /** Of somebody without a history. */
    public static final Standing NONE = new Standing(null, List.of());

    public Standing {
        violations = List.copyOf(violations);
    }

    /** The decision about time and resources together with that about the person: all that is broken, at once. */
    public Decision applied(Decision decision) {
        if (violations.isEmpty()) {
            return decision;
        }
        if (!(decision instanceof Decision.Refused refused)) {
            return new Decision.Refused(violations, List.of());
        }
        List<Violation> all = new ArrayList<>(refused.violations());
        all.addAll(violations);
        return new Decision.Refused(all, refused.conflicts());
    }
}
