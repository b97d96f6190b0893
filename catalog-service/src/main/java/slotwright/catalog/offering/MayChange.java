package slotwright.catalog.offering;

import slotwright.catalog.offering.model.OfferedService;
import slotwright.catalog.offering.model.ServiceDefinition;
import slotwright.platform.caller.Scope;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/**
 * Nobody changes what is sold where he has nothing to say, what somebody else changed meanwhile, nor what is retired.
 * Since everybody sees the catalog, what is out of reach is forbidden and not unknown.
 */
final class MayChange {

    private MayChange() {}

    static void check(Scope scope, OfferedService service, long expected) {
        isSoldWithin(scope, service.definition());
        EntityTags.same(expected, service.version());
        if (!service.active()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "The service is retired.");
        }
    }

    /** A service that names no location is sold at all of them. */
    static void isSoldWithin(Scope scope, ServiceDefinition definition) {
        boolean within = !definition.locationIds().isEmpty()
                && definition.locationIds().stream().allMatch(scope::covers);
        if (!scope.all() && !within) {
            throw Problem.of(
                    ProblemType.FORBIDDEN,
                    "A manager offers services that are sold only at his locations: before and after the change,"
                            + " locationIds names some of them and no others.");
        }
    }
}
