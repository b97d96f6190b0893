package slotwright.catalog.offering;

import slotwright.catalog.offering.model.OfferedService;
import slotwright.platform.page.EntityTags;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

/** Nobody changes what somebody else changed meanwhile, nor what is retired. */
final class MayChange {

    private MayChange() {}

    static void check(OfferedService service, long expected) {
        EntityTags.same(expected, service.version());
        if (!service.active()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "The service is retired.");
        }
    }
}
