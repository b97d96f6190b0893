package slotwright.booking.customer.model;

import java.util.Set;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.LocationTerms;
import slotwright.platform.contract.SchedulingEvents.Location;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations;

/**
 * How whoever books must be reached at a location.
 *
 * @param means {@code email} and {@code phone}, as far as they must be there; what else there may be is not known here
 */
public record RequiredContact(Set<String> means) {

    private static final String WALK_IN = "walk_in";
    private static final String MESSAGE = "is needed at this location";

    /** Whom the business enters as a walk-in stands there, and needs not be reached. */
    public static RequiredContact of(Location location, String channel, Caller caller) {
        boolean isWalkIn = WALK_IN.equals(channel) && caller.acts().covers(location.resourceId());
        return new RequiredContact(isWalkIn ? Set.of() : location.terms().requiredContact());
    }

    /** Whether either will do. */
    public boolean isEither() {
        return means.isEmpty();
    }

    /** @throws Problem 400 with a pointer to each that is missing */
    public void check(Contact contact) {
        Violations violations = new Violations();
        require(LocationTerms.EMAIL, contact.email(), violations);
        require(LocationTerms.PHONE, contact.phone(), violations);
        violations.throwIfAny();
    }

    private void require(String one, String given, Violations violations) {
        if (given == null && means.contains(one)) {
            violations.add("/customer/" + one, "required", MESSAGE);
        }
    }
}
